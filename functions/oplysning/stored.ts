import type { Reader } from '../adgang/disclose.ts'
import type { Moment } from '../core/clock.ts'
import type { OmBorger } from '../core/om.ts'
import type { Item } from '../table/table.ts'
import type { Unlocked } from '../table/vault.ts'

/** A document lies twice: its head for the list, and the whole of it. */
export type Kind = 'stamkort' | 'medicin' | 'dokument' | 'dokumenthoved'

/** A record as it lies, without its place: all its words are sealed. `mark` recognises the same words sent again. */
export type StoredRecord = {
  readonly id: string
  readonly by: string
  readonly at: Moment
  readonly version: number
  readonly mark: string
  readonly s: Uint8Array
}

/** A record inside the house, with its words opened. */
export type Open<T> = { readonly stored: StoredRecord; readonly words: T }

/** Binds the sealed words to borger, kind, record and wording: a medicine moved to another borger does not open. */
const boundTo = (om: OmBorger, kind: Kind, id: string, version: number): string =>
  `${kind}|${om.org}|${om.borger}|${id}|${version}`

type Made = Omit<StoredRecord, 'mark' | 's'>

export const sealRecord = (keys: Unlocked, om: OmBorger, kind: Kind, made: Made, words: unknown): StoredRecord => ({
  ...made, mark: keys.mark(words), s: keys.seal(words, boundTo(om, kind, made.id, made.version)),
})

const isRecord = (item: Item): item is Item & StoredRecord =>
  item.s instanceof Uint8Array && typeof item.version === 'number'

/** Opens records of one kind. What was sealed had passed the contract, so its shape is known. */
export const reader = <T>(om: OmBorger, kind: Kind): Reader<Open<T>> => (item, keys) => {
  if (!isRecord(item)) return undefined
  const { pk: _pk, sk: _sk, ...stored } = item
  const words = keys.open(item.s, boundTo(om, kind, item.id, item.version)) as T
  return { id: item.id, at: item.at, value: { stored, words } }
}
