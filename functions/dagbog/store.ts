import type { House } from '../adgang/house.ts'
import type { Reader } from '../adgang/disclose.ts'
import type { Permit } from '../adgang/permit.ts'
import type { NotatId } from '../core/ids.ts'
import type { OmBorger } from '../core/om.ts'
import { key, padded } from '../table/keys.ts'
import type { Operation } from '../table/operations.ts'
import { patterns } from '../table/patterns.ts'
import { borgerPlace, lanePlace, ownLane, under } from '../table/places.ts'
import type { Side } from './contract.ts'
import { lanesOf, mayChange, maySee, maySeeVersion, wouldSee } from './policy.ts'
import type { OpenNotat, StoredNotat } from './stored.ts'
import { isNotat, openNotat } from './stored.ts'

const reader = (om: OmBorger, person: string): Reader<OpenNotat> => (item, keys) =>
  isNotat(item) ? { id: item.id, at: item.at, value: openNotat(item, om, keys, person) } : undefined

const notatPlace = (om: OmBorger, id: string) => under(borgerPlace(om.org, om.borger), 'N', id)
const laneItem = (om: OmBorger, lane: string, notat: StoredNotat) =>
  ({ pk: lanePlace(om, lane), sk: key('N', notat.id), ...notat })

export const makeDagbogStore = ({ disclose, commit }: Pick<House, 'disclose' | 'commit'>) => ({
  timeline: async (permit: Permit<'dagbog', 'read'>, { antal, foer }: Side) => {
    const page = await disclose(permit, patterns.dagbogTimeline, { lanes: lanesOf(permit), antal },
      reader(permit.om, permit.person), (notat) => maySee(permit, notat), { foer })
    return { ...page, values: page.values.map(({ notat }) => notat) }
  },

  /** What another would find, of what this reader may see: the newest, read with this reader's own right. */
  asSeenBy: async (permit: Permit<'dagbog', 'read'>, other: Parameters<typeof wouldSee>[0]) => {
    const { values, naeste } = await disclose(permit, patterns.seSomDagbog, { lanes: lanesOf(permit), antal: 20 },
      reader(permit.om, permit.person),
      (notat) => maySee(permit, notat) && wouldSee(other, { ...notat, rolle: notat.stored.rolle }))
    return { values: values.map(({ notat }) => notat), naeste }
  },

  one: async (permit: Permit<'dagbog', 'read'>, notat: NotatId) => {
    const { values } = await disclose(permit, patterns.dagbogNotat, { lanes: lanesOf(permit), notat },
      reader(permit.om, permit.person), (found) => maySee(permit, found))
    return values[0]
  },

  versions: async (permit: Permit<'dagbog', 'read'>, notat: NotatId) => {
    const { values } = await disclose(permit, patterns.dagbogHistorik, { notat },
      reader(permit.om, permit.person), (version) => maySeeVersion(permit, version))
    return values.map((version) => version.notat)
  },

  /** The writer's own notat as it stands, before it is changed or recognised as a retry. */
  toChange: async (permit: Permit<'dagbog', 'write'>, notat: NotatId) => {
    const lanes = [...new Set([...lanesOf(permit), 'personale'])]
    const { values } = await disclose(permit, patterns.dagbogToChange, { lanes, notat },
      reader(permit.om, permit.person), (found) => mayChange(permit, found))
    return values[0]
  },

  /** The mark of the words that an id of the writer's own was first made with. */
  markOf: async (permit: Permit<'dagbog', 'write'>, notat: NotatId) => {
    const { values } = await disclose(permit, patterns.dagbogClaim, { notat },
      ({ by, mark }) => ({ id: notat, value: { by, mark } }), ({ by }) => by === permit.person)
    return values[0]?.mark
  },

  /**
   * The claim makes the id one person's for ever: the same id in another lane is the same notat, not a second one. Its
   * `mark` recognises a retry of the same creation.
   */
  add: (
    permit: Permit<'dagbog', 'write'>, lanes: readonly string[], notat: StoredNotat, mark: string,
    extra: readonly Operation[],
  ) =>
    commit(permit, [
      { put: { pk: notatPlace(permit.om, notat.id), sk: 'HOVED#', by: permit.person, mark }, condition: { absent: true } },
      ...lanes.map((lane) => ({ put: laneItem(permit.om, lane, notat) })),
      ...extra,
    ], { what: 'writeNotat', ids: [notat.id] }),

  /** The new wording takes the old one's place; the old one stays as a revision under the notat. */
  replace: (
    permit: Permit<'dagbog', 'write'>, before: StoredNotat, lanes: readonly string[], notat: StoredNotat,
    extra: readonly Operation[],
  ) => {
    const { om, person } = permit
    const was = before.rolle === 'borger' || before.laesere !== 'personale' || !lanes.includes(ownLane(person))
      ? [before.laesere] : lanes
    const same = { equals: { version: before.version } }
    return commit(permit, [
      ...was.filter((lane) => !lanes.includes(lane))
        .map((lane) => ({ remove: { pk: lanePlace(om, lane), sk: key('N', notat.id) }, condition: same })),
      ...lanes.map((lane) => ({
        put: laneItem(om, lane, notat), ...(was.includes(lane) && { condition: same }),
      })),
      { put: { ...before, pk: notatPlace(om, notat.id), sk: key('V', padded(before.version)) }, condition: { absent: true } },
      ...extra,
    ], { what: 'changeNotat', ids: [notat.id] })
  },
})

export type DagbogStore = ReturnType<typeof makeDagbogStore>
