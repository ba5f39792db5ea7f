import type { Reader } from '../adgang/disclose.ts'
import type { House } from '../adgang/house.ts'
import type { Permit } from '../adgang/permit.ts'
import type { BeskedId } from '../core/ids.ts'
import type { OmBorger } from '../core/om.ts'
import { key, moment } from '../table/keys.ts'
import type { Operation } from '../table/operations.ts'
import { patterns } from '../table/patterns.ts'
import { rumKey, rumPlace, venterKey } from '../table/places.ts'
import type { Item } from '../table/table.ts'
import type { RumId, SamtaleSide } from './contract.ts'
import { inInbox, mayKnow, mayOpen, rumOf } from './policy.ts'
import type { RumOf } from './policy.ts'
import type { Deltager, Sent, StoredBesked, StoredRum } from './stored.ts'
import { openBesked, openDeltager } from './stored.ts'

type Reading = Permit<'besked', 'read'>
type Writing = Permit<'besked', 'write'>

/** What one room stands on: what was written there, and the pårørende whose room it is. */
export type Standing = { readonly rum?: StoredRum; readonly deltager?: Deltager }

const head = (item: Item) => ({ id: String(item.rum), value: item as unknown as StoredRum })
const isHead = ({ sk }: Item): boolean => sk.startsWith('RUM#')

const part = (om: OmBorger): Reader<Standing> => (item, keys) => {
  if (isHead(item)) return { id: String(item.rum), value: { rum: head(item).value } }
  const deltager = openDeltager(item, om, keys)
  return { id: deltager.person, value: { deltager } }
}

/** What the message does to the room and to the unit's inbox, in the same transaction as the message itself. */
const traces = (permit: Writing, rum: RumOf, { by, rolle, at }: StoredBesked): Operation[] => {
  const { om } = permit
  const room = { update: rumKey(om, rum.id), set: { rum: rum.id, seneste: at } }
  const does = inInbox(permit, rum)
  if (does === 'untouched') return [room]
  if (does === 'answered') return [{ ...room, remove: ['venter'] }, { remove: venterKey(om, rum.id) }]
  const waits = { borger: om.borger, rum: rum.id, by, rolle }
  return [{ ...room, first: { venter: at } }, { update: venterKey(om, rum.id), set: waits, first: { siden: at } }]
}

export const makeBeskedStore = ({ disclose, commit }: Pick<House, 'disclose' | 'commit'>) => ({
  rooms: async (permit: Reading) => {
    const { values } = await disclose(permit, patterns.rumListe, null, head, ({ rum }) => mayKnow(permit, rumOf(rum)))
    return values
  },

  ownRooms: async (permit: Reading, rum: readonly RumId[]) => {
    const { values } = await disclose(permit, patterns.rumEgne, { rum }, head, ({ rum }) => mayOpen(permit, rumOf(rum)))
    return values
  },

  people: async (permit: Reading, wanted: (deltager: Deltager) => boolean) => {
    const { values } = await disclose(permit, patterns.rumPersoner, null, (item, keys) => {
      const deltager = openDeltager(item, permit.om, keys)
      return { id: deltager.person, value: deltager }
    }, wanted)
    return values
  },

  one: async (permit: Reading, { id: rum, paaroerende: person }: RumOf): Promise<Standing> => {
    const { values } = await disclose(permit, patterns.rumEt, { rum, person }, part(permit.om), () => true)
    return Object.assign({}, ...values)
  },

  toWrite: async (permit: Writing, { id: rum, paaroerende: person }: RumOf): Promise<Standing> => {
    const { values } = await disclose(permit, patterns.rumToWrite, { rum, person }, part(permit.om), () => true)
    return Object.assign({}, ...values)
  },

  /** One page, newest first. The caller has seen that the room may be opened. */
  page: (permit: Reading, { id: rum }: RumOf, { foer }: SamtaleSide) =>
    disclose(permit, patterns.samtale, { rum }, (item, keys) => {
      const stored = item as unknown as StoredBesked
      return { id: stored.id, at: stored.at, value: openBesked(stored, permit.om, rum, keys, permit.person) }
    }, () => mayOpen(permit, rumOf(rum)), { foer }),

  sent: async (permit: Writing, { id: rum }: RumOf, besked: BeskedId) => {
    const { values } = await disclose(permit, patterns.beskedSent, { rum, besked },
      (item) => ({ id: besked, value: item as unknown as Sent }), ({ by }) => by === permit.person)
    return values[0]
  },

  /** `Refused` at 0: the id is taken in this room. */
  send: (permit: Writing, rum: RumOf, besked: StoredBesked, mark: string) => {
    const { id, by, rolle, at } = besked
    const pk = rumPlace(permit.om, rum.id)
    return commit(permit, [
      { put: { pk, sk: key('ID', id), by, rolle, at, mark }, condition: { absent: true } },
      { put: { pk, sk: key('M', moment(at), id), ...besked } },
      ...traces(permit, rum, besked),
    ], { what: 'sendBesked', ids: [rum.id, id] })
  },

  /** Takes the room out of the inbox, unless something was written that the staff had not seen. */
  answered: (permit: Writing, rum: RumOf, seen: number) =>
    commit(permit, [
      { update: rumKey(permit.om, rum.id), set: {}, remove: ['venter'], condition: { equals: { seneste: seen } } },
      { remove: venterKey(permit.om, rum.id) },
    ], { what: 'markAnswered', ids: [rum.id] }),
})

export type BeskedStore = ReturnType<typeof makeBeskedStore>
