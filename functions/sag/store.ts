import { storedHead } from '../adgang/grund.ts'
import type { House } from '../adgang/house.ts'
import { openName } from '../adgang/name.ts'
import type { Permit } from '../adgang/permit.ts'
import type { OpenAdgang } from '../adgang/stored.ts'
import { openAdgang } from '../adgang/stored.ts'
import { patterns } from '../table/patterns.ts'
import { sagKey, sagVenterKey } from '../table/places.ts'
import { maySeeSag } from './policy.ts'
import type { OpenSag, StoredSag, StoredVenter } from './stored.ts'
import { sagReader } from './stored.ts'

type Writing = Permit<'adgang', 'act'>
type Leading = Permit<'drift', 'read'>
type Part = { readonly sag?: OpenSag; readonly adgang?: OpenAdgang }

export const makeSagStore = ({ disclose, commit }: Pick<House, 'disclose' | 'commit'>) => ({
  all: async (permit: Permit<'adgang', 'read'>) => {
    const { values } = await disclose(permit, patterns.sager, null, sagReader(permit.om), (sag) => maySeeSag(permit, sag))
    return values.map(({ sag }) => sag)
  },

  /** The case if it is there, and the adgang of the person it is about. */
  toWrite: async (permit: Writing, asked: { sag: string; person?: string }): Promise<Part> => {
    const { values } = await disclose<'adgang', 'act', typeof asked, Part>(permit, patterns.sagToWrite, asked, (item, keys, house) => {
      if (item.sk.startsWith('ADG#')) return { id: asked.person ?? '', value: { adgang: openAdgang(keys, permit.om, item) } }
      const found = sagReader(permit.om)(item, keys, house)
      return found && { ...found, value: { sag: found.value } }
    }, () => true)
    return Object.assign({}, ...values) as Part
  },

  /** The case with the borger, and a pointer where it must be answered, in one transaction. */
  add: (permit: Writing, sag: StoredSag) => {
    const { om } = permit
    const { id, person, rolle, basis, enhed, at: siden } = sag
    const venter: StoredVenter = { id, borger: om.borger, person, rolle, basis, siden }
    return commit(permit, [
      { put: { ...sagKey(om, id), ...sag }, condition: { absent: true } },
      { put: { ...sagVenterKey(om.org, enhed, id), ...venter } },
    ], { what: 'disagree', ids: [id, person] })
  },

  /** The answer is written once, and what waited waits no more. */
  answer: (permit: Writing, { id, enhed, mark }: StoredSag, svar: NonNullable<StoredSag['svar']>) =>
    commit(permit, [
      { update: sagKey(permit.om, id), set: {}, first: { svar }, condition: { equals: { mark } } },
      { remove: sagVenterKey(permit.om.org, enhed, id), condition: { equals: { id } } },
    ], { what: 'answerSag', ids: [id] }),

  waiting: async (permit: Leading): Promise<StoredVenter[]> => {
    const { values } = await disclose(permit, patterns.sagerVenter, null, (item) => {
      const venter = item as unknown as StoredVenter
      return { id: venter.id, at: venter.siden, value: venter }
    }, () => true)
    return values
  },

  /** The pointer lists, the head decides: a borger who has moved or left is not named here. */
  names: async (permit: Leading, whose: { borgere: readonly string[]; personer: readonly string[] }) => {
    const { values } = await disclose(permit, patterns.sagNavne, whose, (item, _keys, house) => {
      const id = String(item.id)
      const head = item.enhed === undefined ? undefined : storedHead.parse(item)
      const isHere = !head || (head.enhed === permit.om.sted && head.status === 'aktiv')
      return { id, value: { id, navn: openName(house, id, item.navn), isHere } }
    }, ({ isHere }) => isHere)
    return new Map(values.map(({ id, navn }) => [id, navn]))
  },
})

export type SagStore = ReturnType<typeof makeSagStore>
