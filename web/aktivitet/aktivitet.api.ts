import type { Aktivitet, Aktiviteter, NyAktivitet, Tilmeldte, Tilmelding } from '../../functions/aktivitet/contract.ts'
import { ask, read } from '../api.ts'

/** Where one comes from: the enhed one helps at, or a borger who lives there. The server decides what each can see. */
export type Vej = { enhed: string } | { borger: string }

const listPath = (vej: Vej) =>
  ('enhed' in vej ? `/api/enheder/${vej.enhed}/aktiviteter` : `/api/borgere/${vej.borger}/aktiviteter`)

export const readAktiviteter = (vej: Vej) => read<Aktiviteter>(listPath(vej))

export const readTilmeldte = (enhed: string, id: string) => read<Tilmeldte>(`${listPath({ enhed })}/${id}/tilmeldte`)

/** Signing up or cancelling twice is doing it once, so both may be tried again. */
export const sendTilmelding = (vej: Vej, id: string, kommer: boolean) =>
  ask<Tilmelding>(`${listPath(vej)}/${id}/tilmelding`, { method: kommer ? 'PUT' : 'DELETE' })

export const sendAktivitet = (enhed: string, id: string, ny: NyAktivitet) =>
  ask<Aktivitet>(`${listPath({ enhed })}/${id}`, { method: 'PUT', body: ny })
