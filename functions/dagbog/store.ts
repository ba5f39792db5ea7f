import { grundHolds } from '../adgang/policy.ts'
import { storedAdgang } from '../adgang/grund.ts'
import type { House } from '../adgang/house.ts'
import type { Reader } from '../adgang/disclose.ts'
import { openName } from '../adgang/name.ts'
import type { Permit } from '../adgang/permit.ts'
import type { NotatId, PersonId } from '../core/ids.ts'
import type { OmBorger } from '../core/om.ts'
import type { Rolle } from '../core/scope.ts'
import type { Condition } from '../table/conditions.ts'
import { key, padded } from '../table/keys.ts'
import type { Operation } from '../table/operations.ts'
import { patterns } from '../table/patterns.ts'
import { borgerPlace, lanePlace, under } from '../table/places.ts'
import type { Side, Soegning } from './contract.ts'
import {
  lanesHolding, lanesOf, mayChange, mayHide, mayKnowReaders, maySee, maySeeReader, maySeeVersion, wouldSee,
} from './policy.ts'
import { finder, mostSearched } from './soeg.ts'
import type { OpenNotat, StoredLaest, StoredNotat } from './stored.ts'
import { isLaest, isNotat, laestInLine, openNotat } from './stored.ts'

type Reading = Permit<'dagbog', 'read'>
type Writing = Permit<'dagbog', 'write'>
type Hiding = Permit<'dagbog', 'act'>

/** What the borger looks at before hiding: the notat, and in which roles that person reads the dagbog. */
export type ToHide = { readonly notat?: OpenNotat; readonly readsAs?: readonly Rolle[] }

/** After a hiding: when that person first read the notat, and what the hidden-from are called. */
export type AfterHiding = { readonly laest?: number; readonly navne: ReadonlyMap<string, string> }

const reader = (permit: Reading | Writing | Hiding): Reader<OpenNotat> => (item, keys) =>
  (isNotat(item) ? { id: item.id, at: item.at, value: openNotat(item, permit.om, keys, permit) } : undefined)

const readLaest: Reader<StoredLaest> = (item) =>
  (isLaest(item) ? { id: item.person, at: item.at, value: item } : undefined)

const readNavn: Reader<readonly [string, string]> = (item, _keys, house) => {
  const id = String(item.id)
  return { id, value: [id, openName(house, id, item.navn)] }
}

const notatPlace = (om: OmBorger, id: string) => under(borgerPlace(om.org, om.borger), 'N', id)
const laneKey = (om: OmBorger, lane: string, id: string) => ({ pk: lanePlace(om, lane), sk: key('N', id) })

/** It still says, and is hidden from, what was read a moment ago. */
const asRead = ({ version, hides }: StoredNotat): Condition =>
  (hides === undefined ? { equals: { version }, missing: ['hides'] } : { equals: { version, hides } })

/** The tail of the log, line by line, with what each says of this notat. */
const readTail = (notat: string): Reader<StoredLaest | undefined> => (line) =>
  ({ id: String(line.who), value: laestInLine(line, notat) })

const longestTail = 100

/** The first time of each, the first first. */
const firstTimes = (lines: readonly StoredLaest[]): StoredLaest[] => {
  const byTime = lines.toSorted((a, b) => a.at - b.at)
  return [...new Map(byTime.toReversed().map((line) => [line.person, line])).values()].toSorted((a, b) => a.at - b.at)
}

export const makeDagbogStore = ({ disclose, commit }: Pick<House, 'disclose' | 'commit'>) => {
  const timeline = async (permit: Reading, { antal, foer }: Side) => {
    const page = await disclose(permit, patterns.dagbogTimeline, { lanes: lanesOf(permit), antal },
      reader(permit), (notat) => maySee(permit, notat), { foer })
    return { ...page, values: page.values.map(({ notat }) => notat) }
  }

  /** What another would find, of what this reader may see: the newest, read with this reader's own right. */
  const asSeenBy = async (permit: Reading, other: Parameters<typeof wouldSee>[0]) => {
    const { values, naeste } = await disclose(permit, patterns.seSomDagbog, { lanes: lanesOf(permit), antal: 20 },
      reader(permit), (notat) => maySee(permit, notat) && wouldSee(other, { ...notat, rolle: notat.stored.rolle }))
    return { values: values.map(({ notat }) => notat), naeste }
  }

  /** Looks through the newest notater this person may see, a bounded number for each page. */
  const search = async (permit: Reading, { q, foer }: Soegning) => {
    const holds = finder(q)
    const isHit = ({ notat }: OpenNotat) => holds(notat.tekst, notat.billede?.alt ?? '')
    const page = await disclose(permit, patterns.dagbogSoeg, { lanes: lanesOf(permit) },
      reader(permit), (notat) => maySee(permit, notat),
      { foer, search: { criterion: q, most: mostSearched, isHit } })
    return { ...page, values: page.values.map(({ notat }) => notat) }
  }

  const one = async (permit: Reading, notat: NotatId) => {
    const { values } = await disclose(permit, patterns.dagbogNotat, { lanes: lanesOf(permit), notat },
      reader(permit), (found) => maySee(permit, found))
    return values[0]
  }

  /** From whom the notat is hidden now, its earlier wordings are hidden too, however long ago they were written. */
  const versions = async (permit: Reading, { notat, hiddenFrom }: OpenNotat) => {
    const { values } = await disclose(permit, patterns.dagbogHistorik, { notat: notat.id },
      reader(permit), (version) => maySeeVersion(permit, { ...version, hiddenFrom }))
    return values.map((version) => version.notat)
  }

  /** Who has read it, each with the first time: by the marks, and by the end of the log that has no marks yet. */
  const readers = async (permit: Reading, { notat, writtenBy }: OpenNotat) => {
    const maySeeLine = (line: StoredLaest) =>
      mayKnowReaders(permit, { writtenBy }) && line.person !== writtenBy && maySeeReader(permit, line)
    const marks = await disclose(permit, patterns.dagbogLaest, { notat: notat.id }, readLaest, maySeeLine)
    const tail = await disclose(permit, patterns.dagbogNetop, null, readTail(notat.id), () => true,
      { search: { most: longestTail, isHit: (line) => line !== undefined && maySeeLine(line) } })
    return firstTimes([...marks.values, ...tail.values.filter((line) => line !== undefined)])
  }

  const justRead = async (permit: Hiding, notat: NotatId, person: PersonId): Promise<number | undefined> => {
    const { values } = await disclose(permit, patterns.dagbogSkjultNetop, null, readTail(notat), () => mayHide(permit),
      { search: { most: longestTail, isHit: (line) => line?.person === person } })
    return firstTimes(values.filter((line) => line !== undefined))[0]?.at
  }

  const names = async (permit: Reading, personer: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    if (personer.length === 0) return new Map()
    return new Map((await disclose(permit, patterns.dagbogPersoner, { personer }, readNavn, () => true)).values)
  }

  /** The writer's own notat as it stands, before it is changed or recognised as a retry. */
  const toChange = async (permit: Writing, notat: NotatId) => {
    const lanes = [...new Set([...lanesOf(permit), 'personale'])]
    const { values } = await disclose(permit, patterns.dagbogToChange, { lanes, notat },
      reader(permit), (found) => mayChange(permit, found))
    return values[0]
  }

  const toHide = async (permit: Hiding, notat: NotatId, person: PersonId): Promise<ToHide> => {
    const openNow = reader(permit)
    type Asked = { lanes: readonly string[]; notat: string; person: string }
    const { values } = await disclose<'dagbog', 'act', Asked, ToHide>(
      permit, patterns.dagbogToHide, { lanes: lanesOf(permit), notat, person }, (item, keys, house) => {
        const found = openNow(item, keys, house)
        if (found) return { id: found.id, value: { notat: found.value } }
        const holding = storedAdgang.parse(item).grunde
          .filter((grund) => grundHolds(grund, permit.heldAt) && grund.adgang.dagbog?.includes('read'))
        return { id: person, value: { readsAs: holding.map(({ rolle }) => rolle) } }
      }, () => mayHide(permit))
    return Object.assign({}, ...values) as ToHide
  }

  const afterHiding = async (
    permit: Hiding, notat: NotatId, person: PersonId, hidden: readonly string[],
  ): Promise<AfterHiding> => {
    const { values } = await disclose<'dagbog', 'act', { notat: string; person: string; personer: readonly string[] },
      { laest: number } | { navn: readonly [string, string] }>(
      permit, patterns.dagbogSkjult, { notat, person, personer: hidden }, (item, keys, house) => {
        if (isLaest(item)) return { id: person, value: { laest: item.at } }
        const out = readNavn(item, keys, house)
        return out && { id: out.id, value: { navn: out.value } }
      }, () => mayHide(permit))
    const navne = new Map(values.flatMap((one) => ('navn' in one ? [one.navn] : [])))
    const laest = values.find((one) => 'laest' in one)?.laest ?? await justRead(permit, notat, person)
    return { navne, ...(laest !== undefined && { laest }) }
  }

  /** The mark of the words that an id of the writer's own was first made with. */
  const markOf = async (permit: Writing, notat: NotatId) => {
    const { values } = await disclose(permit, patterns.dagbogClaim, { notat },
      ({ by, mark }) => ({ id: notat, value: { by, mark } }), ({ by }) => by === permit.person)
    return values[0]?.mark
  }

  /**
   * The claim makes the id one person's for ever: the same id in another lane is the same notat, not a second one. Its
   * `mark` recognises a retry of the same creation.
   */
  const add = (
    permit: Writing, lanes: readonly string[], notat: StoredNotat, mark: string, extra: readonly Operation[],
  ) =>
    commit(permit, [
      { put: { pk: notatPlace(permit.om, notat.id), sk: 'HOVED#', by: permit.person, mark }, condition: { absent: true } },
      ...lanes.map((lane) => ({ put: { ...laneKey(permit.om, lane, notat.id), ...notat } })),
      ...extra,
    ], { what: 'writeNotat', ids: [notat.id] })

  /** The new wording takes the old one's place; the old one stays as a revision under the notat. */
  const replace = (
    permit: Writing, before: StoredNotat, lanes: readonly string[], notat: StoredNotat, extra: readonly Operation[],
  ) => {
    const { om } = permit
    const was = lanesHolding(before)
    const condition = asRead(before)
    return commit(permit, [
      ...was.filter((lane) => !lanes.includes(lane))
        .map((lane) => ({ remove: laneKey(om, lane, notat.id), condition })),
      ...lanes.map((lane) =>
        ({ put: { ...laneKey(om, lane, notat.id), ...notat }, ...(was.includes(lane) && { condition }) })),
      { put: { ...before, pk: notatPlace(om, notat.id), sk: key('V', padded(before.version)) }, condition: { absent: true } },
      ...extra,
    ], { what: 'changeNotat', ids: [notat.id] })
  }

  /** Whom it is hidden from, in every lane it lies in; the words and the version their writer sees stay as they are. */
  const setHidden = (permit: Hiding, before: StoredNotat, hidden: readonly string[], what: 'hideNotat' | 'showNotat') =>
    commit(permit, lanesHolding(before).map((lane) => ({
      update: laneKey(permit.om, lane, before.id), set: { hidden }, count: { hides: 1 }, condition: asRead(before),
    })), { what, ids: [before.id] })

  return {
    timeline, asSeenBy, search, one, versions, readers, names,
    toChange, markOf, add, replace,
    toHide, setHidden, afterHiding,
  }
}

export type DagbogStore = ReturnType<typeof makeDagbogStore>
