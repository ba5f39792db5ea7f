import type { Adgange, NyAdgang } from '../../functions/adgang/contract.ts'
import type { Personer } from '../../functions/drift/contract.ts'
import { ask, read } from '../api.ts'

const path = (borger: string, person = '') => `/api/borgere/${borger}/adgange${person && `/${person}`}`

export const readAdgange = (borger: string) => read<Adgange>(path(borger))

export const endAdgang = (borger: string, person: string) => ask<Adgange>(path(borger, person), { method: 'DELETE' })

export const giveAdgang = (borger: string, person: string, wanted: NyAdgang) =>
  ask<Adgange>(path(borger, person), { method: 'PUT', body: wanted })

/** Whom an adgang can be given to. Only for those who run the organisation. */
export const readPersoner = (organisation: string) => read<Personer>(`/api/organisationer/${organisation}/personer`)
