import type { Adgange, NyAdgang } from '../../functions/adgang/contract.ts'
import type { Personer } from '../../functions/drift/contract.ts'
import type { Kvittering } from '../../functions/kvittering/contract.ts'
import type { NyUenighed, Sag, Sager, VentendeSager } from '../../functions/sag/contract.ts'
import type { SeSom } from '../../functions/sesom/contract.ts'
import { ask, read } from '../api.ts'

const path = (borger: string, person = '') => `/api/borgere/${borger}/adgange${person && `/${person}`}`

export const readAdgange = (borger: string) => read<Adgange>(path(borger))

export const endAdgang = (borger: string, person: string) => ask<Adgange>(path(borger, person), { method: 'DELETE' })

export const giveAdgang = (borger: string, person: string, wanted: NyAdgang) =>
  ask<Adgange>(path(borger, person), { method: 'PUT', body: wanted })

/** What the person would see, before anything is given. */
export const askSeSom = (borger: string, person: string, wanted: NyAdgang) =>
  ask<SeSom>(`${path(borger, person)}/se-som`, { method: 'POST', body: wanted })

/** What the adgang was, and what it was used for. */
export const readKvittering = (borger: string, person: string) => read<Kvittering>(`${path(borger, person)}/kvittering`)

export const readSager = (borger: string) => read<Sager>(`/api/borgere/${borger}/sager`)

export const disagree = (borger: string, id: string, body: NyUenighed) =>
  ask<Sag>(`/api/borgere/${borger}/uenig/${id}`, { method: 'PUT', body })

export const answerSag = (borger: string, id: string, tekst: string) =>
  ask<Sag>(`/api/borgere/${borger}/sager/${id}/svar`, { method: 'PUT', body: { tekst } })

export const readVentendeSager = (enhed: string) => read<VentendeSager>(`/api/enheder/${enhed}/sager`)

/** Whom an adgang can be given to. Only for those who run the organisation. */
export const readPersoner = (organisation: string) => read<Personer>(`/api/organisationer/${organisation}/personer`)
