import type { DagbogSide, Historik, LaestAf, Notat, NytNotat, RettetNotat, Skjult } from '../../functions/dagbog/contract.ts'
import { ask, read, type Answer } from '../api.ts'

const dagbogPath = (borger: string) => `/api/borgere/${borger}/dagbog`
const notatPath = (borger: string, notat: string) => `${dagbogPath(borger)}/${notat}`

export const readDagbog = (borger: string) => read<DagbogSide>(dagbogPath(borger))
export const readNotat = (borger: string, notat: string) => read<Notat>(notatPath(borger, notat))
export const readHistorik = (borger: string, notat: string) => read<Historik>(`${notatPath(borger, notat)}/historik`)

export const askNotat = (borger: string, notat: string) => ask<Notat>(notatPath(borger, notat))

export const askOlder = (borger: string, foer: string) =>
  ask<DagbogSide>(`${dagbogPath(borger)}?foer=${encodeURIComponent(foer)}`)

const soegPath = (borger: string, q: string) => `${dagbogPath(borger)}/soeg?q=${encodeURIComponent(q)}`

export const readSoeg = (borger: string, q: string) => read<DagbogSide>(soegPath(borger, q))
export const askOlderSoeg = (borger: string, q: string, foer: string) =>
  ask<DagbogSide>(`${soegPath(borger, q)}&foer=${encodeURIComponent(foer)}`)

/** Who has read it, and from whom it is hidden. */
export const readLaest = (borger: string, notat: string) => read<LaestAf>(`${notatPath(borger, notat)}/laest`)

const skjultPath = (borger: string, notat: string, person: string) => `${notatPath(borger, notat)}/skjult/${person}`

export const hideNotat = (borger: string, notat: string, person: string) =>
  ask<Skjult>(skjultPath(borger, notat, person), { method: 'PUT' })
export const showNotat = (borger: string, notat: string, person: string) =>
  ask<Skjult>(skjultPath(borger, notat, person), { method: 'DELETE' })

/** The picture of a notat, served as far as the notat itself. The version makes a new picture a new address. */
export const billedeSrc = (borger: string, { id, version }: Notat) => `${notatPath(borger, id)}/billede?v=${version}`

export const sendBillede = (borger: string, fil: string, billede: Blob) =>
  ask(`/api/borgere/${borger}/filer/${fil}`, { method: 'PUT', body: billede })

/**
 * Writes once however often it is sent: the id is the draft's. Where an earlier try did reach the server and the words
 * were changed since, the words are put in as a change.
 */
export const writeNotat = async (borger: string, id: string, notat: NytNotat): Promise<Answer<Notat>> => {
  const answer = await ask<Notat>(notatPath(borger, id), { method: 'PUT', body: notat })
  if (answer.ok || answer.code !== 'id-optaget') return answer
  const there = await askNotat(borger, id)
  return there.ok && there.data.mitEget ? changeNotat(borger, id, { ...notat, version: there.data.version }) : answer
}

export const changeNotat = (borger: string, id: string, notat: RettetNotat) =>
  ask<Notat>(notatPath(borger, id), { method: 'PATCH', body: notat })
