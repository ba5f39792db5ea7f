import type { Reader } from '../adgang/disclose.ts'
import type { Moment } from '../core/clock.ts'
import { iso } from '../core/clock.ts'
import type { BorgerId, PersonId, SagId } from '../core/ids.ts'
import type { OmBorger } from '../core/om.ts'
import type { Basis, Rolle } from '../core/scope.ts'
import type { Item } from '../table/table.ts'
import type { Unlocked } from '../table/vault.ts'
import type { Sag } from './contract.ts'

/** A sealed text with who wrote it and when. `mark` recognises the same words sent again. */
type Written = { readonly by: string; readonly at: Moment; readonly mark: string; readonly s: Uint8Array }

/** A case as it lies with the borger. The answer is put beside the first words, never over them. */
export type StoredSag = Written & {
  readonly id: SagId
  readonly person: PersonId
  readonly rolle: Rolle
  readonly basis: Basis
  /** Where it was to be answered when it was made. */
  readonly enhed: string
  readonly svar?: Written
}

/** What lies at the enhed while nobody has answered. No words and no names. */
export type StoredVenter = {
  readonly id: SagId
  readonly borger: BorgerId
  readonly person: PersonId
  readonly rolle: Rolle
  readonly basis: Basis
  readonly siden: Moment
}

type Part = 'uenig' | 'svar'
/** `om` is the name of the person it is about, as it was then; `navn` is the writer's. */
export type Words = { readonly tekst: string; readonly navn: string; readonly om?: string }

/** Binds the words to borger, case and part; an answer moved to another case does not open. */
const boundTo = (om: OmBorger, id: string, part: Part): string => `sag|${om.org}|${om.borger}|${id}|${part}`

export const sealPart = (keys: Unlocked, om: OmBorger, id: string, part: Part, words: Words) => keys.seal(words, boundTo(om, id, part))

export type OpenSag = { readonly by: string; readonly stored: StoredSag; readonly sag: Sag }

export const openSag = (stored: StoredSag, om: OmBorger, keys: Unlocked): OpenSag => {
  const words = (sealed: Uint8Array, part: Part) => keys.open(sealed, boundTo(om, stored.id, part)) as Words
  const first = words(stored.s, 'uenig')
  const svar = stored.svar && { ...words(stored.svar.s, 'svar'), ...stored.svar }
  return {
    by: stored.by,
    stored,
    sag: {
      id: stored.id,
      person: { id: stored.person, navn: first.om ?? '–' },
      rolle: stored.rolle,
      basis: stored.basis,
      tekst: first.tekst,
      skrevetAf: { id: stored.by as PersonId, navn: first.navn },
      skrevet: iso(stored.at),
      ...(svar && {
        svar: { tekst: svar.tekst, skrevetAf: { id: svar.by as PersonId, navn: svar.navn }, skrevet: iso(svar.at) },
      }),
    },
  }
}

/** What was written here had passed the contract, so its shape is known. */
export const sagReader = (om: OmBorger): Reader<OpenSag> => (item: Item, keys) => {
  if (!(item.s instanceof Uint8Array) || !item.sk.startsWith('S#')) return undefined
  const { pk: _pk, sk: _sk, ...stored } = item
  const open = openSag(stored as unknown as StoredSag, om, keys)
  return { id: open.stored.id, at: open.stored.at, value: open }
}
