import type { DagbogSide } from '../../functions/dagbog/contract.ts'
import { ask, read } from '../api.ts'
import { dagbogPath } from './dagbog.api.ts'

const soegPath = (borger: string, q: string) => `${dagbogPath(borger)}/soeg?q=${encodeURIComponent(q)}`

export const readSoeg = (borger: string, q: string) => read<DagbogSide>(soegPath(borger, q))
export const askOlderSoeg = (borger: string, q: string, foer: string) =>
  ask<DagbogSide>(`${soegPath(borger, q)}&foer=${encodeURIComponent(foer)}`)
