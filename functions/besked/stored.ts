import { storedAdgang } from '../adgang/grund.ts'
import type { StoredAdgang } from '../adgang/grund.ts'
import { openAdgang } from '../adgang/stored.ts'
import type { Moment } from '../core/clock.ts'
import { iso } from '../core/clock.ts'
import type { BeskedId, BorgerId, PersonId } from '../core/ids.ts'
import type { OmBorger } from '../core/om.ts'
import type { Rolle } from '../core/scope.ts'
import type { Item } from '../table/table.ts'
import type { Unlocked } from '../table/vault.ts'
import type { Besked, RumId } from './contract.ts'

/** The sealed part: the words, and the name they were signed with. */
export type Words = { tekst: string; navn: string }

/** A message as it lies in its room. The order is the server's time, so a wrong clock on a tablet moves nothing. */
export type StoredBesked = {
  readonly id: BeskedId
  readonly by: PersonId
  readonly rolle: Rolle
  readonly at: Moment
  readonly s: Uint8Array
}

/** Makes the id one message's for ever; `mark` recognises a retry of it. */
export type Sent = { readonly by: string; readonly rolle: Rolle; readonly at: Moment; readonly mark: string }

/** What is known of a room: when something was last written, and since when somebody waits for the staff. */
export type StoredRum = { readonly rum: RumId; readonly seneste: Moment; readonly venter?: Moment }

/** What waits in an enhed: which room, of whom, since when. No words and no names. */
export type StoredVenter = {
  readonly borger: BorgerId
  readonly rum: RumId
  readonly by: string
  readonly rolle: Rolle
  readonly siden: Moment
}

/** Binds the words to borger, room and message; words moved to another room do not open. */
export const boundTo = (om: OmBorger, rum: RumId, id: string): string => `besked|${om.org}|${om.borger}|${rum}|${id}`

export const openBesked = (stored: StoredBesked, om: OmBorger, rum: RumId, keys: Unlocked, reader: string): Besked => {
  const { tekst, navn } = keys.open(stored.s, boundTo(om, rum, stored.id)) as Words
  return {
    id: stored.id,
    tekst,
    skrevetAf: { id: stored.by, navn, rolle: stored.rolle },
    skrevet: iso(stored.at),
    mitEget: stored.by === reader,
  }
}

/** Somebody with an adgang: what it opens, and the name they were given it under. */
export type Deltager = { readonly person: PersonId; readonly navn: string; readonly adgang: StoredAdgang }

export const openDeltager = (item: Item, om: OmBorger, keys: Unlocked): Deltager => {
  const { evidence } = openAdgang(keys, om, item)
  const adgang = storedAdgang.parse(item)
  const navn = adgang.grunde.map(({ id }) => evidence[id]?.navn).findLast((name) => name !== undefined)
  return { person: adgang.person as PersonId, navn: navn ?? '–', adgang }
}
