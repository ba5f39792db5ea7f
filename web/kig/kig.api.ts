import type { KigSide } from '../../functions/audit/contract.ts'
import { ask, read } from '../api.ts'

const path = (borger: string) => `/api/borgere/${borger}/kig`

export const readKig = (borger: string) => read<KigSide>(path(borger))
export const askOlderKig = (borger: string, foer: string) => ask<KigSide>(`${path(borger)}?foer=${encodeURIComponent(foer)}`)
