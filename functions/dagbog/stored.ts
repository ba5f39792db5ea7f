import type { Moment } from '../core/clock.ts'
import { iso } from '../core/clock.ts'
import type { OmBorger } from '../core/om.ts'
import type { Rolle } from '../core/scope.ts'
import { dagbogWords } from '../table/patterns/dagbog.ts'
import type { Item } from '../table/table.ts'
import type { Unlocked } from '../table/vault.ts'
import type { Laesere, Notat } from './contract.ts'

/** The sealed part: every word a person wrote, and the name they signed with. */
export type Words = { tekst: string; navn: string; alt?: string }

/** A notat as it lies in a lane, without its place. Every byte of it is read again by everyone who pages through. */
export type StoredNotat = {
  readonly id: string
  readonly by: string
  readonly rolle: Rolle
  readonly at: Moment
  readonly edited?: Moment
  readonly version: number
  readonly laesere: Laesere
  readonly humoer?: number | undefined
  readonly fil?: string | undefined
  /** Persons it is hidden from. Kept through every change of words and readers. */
  readonly hidden?: readonly string[]
  /** How often `hidden` has changed: a change of words and a hiding at the same moment never overwrite each other. */
  readonly hides?: number
  readonly s: Uint8Array
}

/** Binds the sealed words to borger, notat and wording; a text moved to another place does not open. */
export const boundTo = (om: OmBorger, id: string, version: number): string =>
  `notat|${om.org}|${om.borger}|${id}|${version}`

/** A notat inside the house: what the policies look at, and what its reader is answered with. */
export type OpenNotat = {
  readonly writtenBy: string
  readonly hiddenFrom: readonly string[]
  readonly laesere: Laesere
  readonly at: Moment
  readonly stored: StoredNotat & Item
  readonly notat: Notat
}

/** That a person has read a notat, and in which role they first did. */
export type StoredLaest = { readonly person: string; readonly rolle: Rolle; readonly at: Moment }

/** A line of the log, where it says that this very notat was handed over. */
export const laestInLine = (line: Item, notat: string): StoredLaest | undefined => {
  const { what, kind, who, rolle, ids, heldAt } = line
  const isIt = kind === 'read' && dagbogWords.some((one) => one === what) && Array.isArray(ids) && ids.includes(notat)
  return isIt ? { person: String(who), rolle: rolle as Rolle, at: Number(heldAt) } : undefined
}

export const isLaest = (item: Item): item is Item & StoredLaest =>
  item.sk.startsWith('L#') && typeof item.person === 'string' && typeof item.at === 'number'

export const isNotat = (item: Item): item is Item & StoredNotat => item.s instanceof Uint8Array && typeof item.by === 'string'

/** That a notat is hidden from somebody is in the borger's own answers alone; to anyone else there is no such field. */
export const openNotat = (
  item: Item & StoredNotat, om: OmBorger, keys: Unlocked, reader: { person: string; rolle: Rolle | 'mig' },
): OpenNotat => {
  const { tekst, navn, alt } = keys.open(item.s, boundTo(om, item.id, item.version)) as Words
  const notat = {
    id: item.id,
    tekst,
    ...(item.humoer !== undefined && { humoer: item.humoer }),
    ...(item.fil !== undefined && { billede: { fil: item.fil, alt: alt ?? '' } }),
    laesere: item.laesere,
    skrevetAf: { id: item.by, navn, rolle: item.rolle },
    skrevet: iso(item.at),
    ...(item.edited !== undefined && { rettet: iso(item.edited) }),
    version: item.version,
    mitEget: item.by === reader.person,
    ...(reader.rolle === 'borger' && item.hidden?.length && { skjult: true }),
  } as Notat
  return { writtenBy: item.by, hiddenFrom: item.hidden ?? [], laesere: item.laesere, at: item.at, stored: item, notat }
}
