import type { House } from '../adgang/house.ts'
import { signer } from '../adgang/name.ts'
import type { Permit } from '../adgang/permit.ts'
import { AppError } from '../core/errors.ts'
import { iso } from '../core/clock.ts'
import type { FilId, NotatId, PersonId } from '../core/ids.ts'
import type { Rolle } from '../core/scope.ts'
import { attachFil, detachFil } from '../files/attach.ts'
import { Refused } from '../table/table.ts'
import type { LaestAf, NytNotat, Notat, RettetNotat, Skjult } from './contract.ts'
import { canBeHiddenFrom, lanesToWrite, mayKnowReaders } from './policy.ts'
import type { OpenNotat, StoredNotat, Words } from './stored.ts'
import { boundTo, openNotat } from './stored.ts'
import type { DagbogStore } from './store.ts'

export type DagbogDeps = { readonly house: House; readonly dagbog: DagbogStore }
type Writing = Permit<'dagbog', 'write'>

const words = (wanted: NytNotat, navn: string): Words =>
  ({ tekst: wanted.tekst, navn, ...(wanted.billede && { alt: wanted.billede.alt }) })

const attached = (permit: Writing, wanted: NytNotat, id: NotatId) =>
  (wanted.billede ? [attachFil(permit, wanted.billede.fil, id)] : [])

const keysOf = (house: House, { om }: Writing) => house.vault.unlock({ org: om.org, borger: om.borger })

/** The same retry gets the same answer; the same id with other words is refused, and nothing is overwritten. */
const recognise = async ({ dagbog }: DagbogDeps, permit: Writing, id: NotatId, mark: string): Promise<Notat> => {
  const isSame = await dagbog.markOf(permit, id) === mark
  const there = isSame ? await dagbog.toChange(permit, id) : undefined
  if (!there) throw new AppError('id-optaget')
  return there.notat
}

/** Writes a notat for the readers the writer chose. Doing it twice with the same id and words is doing it once. */
export const writeNotat = async (
  deps: DagbogDeps, permit: Writing, id: NotatId, wanted: NytNotat,
): Promise<{ notat: Notat; isNew: boolean }> => {
  const { house, dagbog } = deps
  const lanes = lanesToWrite(permit, wanted.laesere)
  const [keys, navn] = await Promise.all([keysOf(house, permit), signer(house.vault, permit)])
  const stored: StoredNotat = {
    id,
    by: permit.person,
    rolle: permit.rolle as Rolle,
    at: permit.heldAt,
    version: 1,
    laesere: wanted.laesere,
    humoer: wanted.humoer,
    fil: wanted.billede?.fil,
    s: keys.seal(words(wanted, navn), boundTo(permit.om, id, 1)),
  }
  const mark = keys.mark(wanted)
  try {
    await dagbog.add(permit, lanes, stored, mark, attached(permit, wanted, id))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (!error.failed.includes(0)) throw new AppError('forkert-indhold', 'billede')
    return { notat: await recognise(deps, permit, id, mark), isNew: false }
  }
  return { notat: openNotat({ pk: '', sk: '', ...stored }, permit.om, keys, permit).notat, isNew: true }
}

type Content = Pick<RettetNotat, 'tekst' | 'humoer' | 'billede' | 'laesere'>
const content = ({ tekst, humoer, billede, laesere }: Content): string =>
  JSON.stringify([tekst, humoer, billede?.fil, billede?.alt, laesere])

/** The very change that is asked for stands already: an earlier try reached us, and its answer was lost on the way. */
const isMade = ({ notat }: OpenNotat, wanted: RettetNotat): boolean =>
  notat.version === wanted.version + 1 && content(notat) === content(wanted)

/** As often as a change is tried anew when something else about the notat changed at the same moment. */
const attempts = 4

/**
 * Changes an own notat. The earlier wording is kept; whoever saw an older version than now is told, and loses nothing.
 * That the borger hid it from someone meanwhile is kept too, and is not told: the change is tried again.
 */
export const changeNotat = async (
  deps: DagbogDeps, permit: Writing, id: NotatId, wanted: RettetNotat, attempt = 1,
): Promise<Notat> => {
  const { house, dagbog } = deps
  const before = await dagbog.toChange(permit, id)
  if (!before) throw new AppError('not-found')
  if (isMade(before, wanted)) return before.notat
  if (before.stored.version !== wanted.version) throw new AppError('aendret-imens')
  const lanes = lanesToWrite(permit, wanted.laesere)
  const [keys, navn] = await Promise.all([keysOf(house, permit), signer(house.vault, permit)])
  const version = before.stored.version + 1
  const { pk: _pk, sk: _sk, ...old } = before.stored
  const stored: StoredNotat = {
    ...old,
    rolle: permit.rolle as Rolle,
    edited: permit.heldAt,
    version,
    laesere: wanted.laesere,
    humoer: wanted.humoer,
    fil: wanted.billede?.fil,
    s: keys.seal(words(wanted, navn), boundTo(permit.om, id, version)),
  }
  const samePicture = wanted.billede?.fil === old.fil
  const letGo = old.fil !== undefined && !samePicture ? [detachFil(permit, old.fil as FilId, id)] : []
  const pictures = samePicture ? [] : [...letGo, ...attached(permit, wanted, id)]
  try {
    await dagbog.replace(permit, old, lanes, stored, pictures)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (attempt >= attempts) throw new AppError('aendret-imens')
    return changeNotat(deps, permit, id, wanted, attempt + 1)
  }
  return openNotat({ pk: '', sk: '', ...stored }, permit.om, keys, permit).notat
}

type Hiding = Permit<'dagbog', 'act'>

const mostHidden = 50

/** What the borger is told after: whom it is hidden from, and honestly whether this person has read it already. */
const tellHidden = async ({ dagbog }: DagbogDeps, permit: Hiding, id: NotatId, person: PersonId, hidden: readonly string[]) => {
  const { laest, navne } = await dagbog.afterHiding(permit, id, person, hidden)
  const skjultFor = hidden.map((one) => ({ id: one as PersonId, navn: navne.get(one) ?? '–' }))
  return { skjultFor, ...(laest !== undefined && { laest: iso(laest) }) } satisfies Skjult
}

/** Changes whom a notat is hidden from, unless it is so already; a change at the same moment is looked at anew. */
const changeHidden = async (
  deps: DagbogDeps, permit: Hiding, id: NotatId, person: PersonId, what: 'hideNotat' | 'showNotat', attempt = 1,
): Promise<Skjult> => {
  const { notat, readsAs = [] } = await deps.dagbog.toHide(permit, id, person)
  if (!notat) throw new AppError('not-found')
  const others = notat.hiddenFrom.filter((one) => one !== person)
  const hidden = what === 'hideNotat' ? [...others, person] : others
  if (hidden.length === notat.hiddenFrom.length) return tellHidden(deps, permit, id, person, notat.hiddenFrom)
  if (what === 'hideNotat' && !canBeHiddenFrom(notat, person, readsAs)) throw new AppError('not-found')
  if (hidden.length > mostHidden) throw new AppError('ikke-plads')
  try {
    await deps.dagbog.setHidden(permit, notat.stored, hidden, what)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (attempt >= attempts) throw new AppError('aendret-imens')
    return changeHidden(deps, permit, id, person, what, attempt + 1)
  }
  return tellHidden(deps, permit, id, person, hidden)
}

/** Hides one notat from one person who reads it, from their next request on. Twice is once. */
export const hideNotat = (deps: DagbogDeps, permit: Hiding, id: NotatId, person: PersonId): Promise<Skjult> =>
  changeHidden(deps, permit, id, person, 'hideNotat')

/** «Vis igen»: undoes the hiding. */
export const showNotat = (deps: DagbogDeps, permit: Hiding, id: NotatId, person: PersonId): Promise<Skjult> =>
  changeHidden(deps, permit, id, person, 'showNotat')

/** Who has read one notat, for the borger and the one who wrote it. */
export const whoHasRead = async ({ dagbog }: DagbogDeps, permit: Permit<'dagbog', 'read'>, id: NotatId): Promise<LaestAf> => {
  const found = await dagbog.one(permit, id)
  if (!found || !mayKnowReaders(permit, found)) throw new AppError('not-found')
  const lines = await dagbog.readers(permit, found)
  const hidden = permit.rolle === 'borger' ? found.hiddenFrom : undefined
  const [navne, skjultNavne] = [
    await dagbog.names(permit, lines.map(({ person }) => person)), await dagbog.names(permit, hidden ?? []),
  ]
  return {
    laest: lines.map(({ person, rolle, at }) =>
      ({ hvem: { id: person as PersonId, navn: navne.get(person) ?? '–', rolle }, tid: iso(at) })),
    ...(hidden && { skjultFor: hidden.map((one) => ({ id: one as PersonId, navn: skjultNavne.get(one) ?? '–' })) }),
  }
}
