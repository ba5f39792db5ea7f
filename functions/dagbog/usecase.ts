import type { House } from '../adgang/house.ts'
import { signer } from '../adgang/name.ts'
import type { Permit } from '../adgang/permit.ts'
import { AppError } from '../core/errors.ts'
import type { NotatId } from '../core/ids.ts'
import type { Rolle } from '../core/scope.ts'
import { attachFil } from '../files/attach.ts'
import { Refused } from '../table/table.ts'
import type { NytNotat, Notat, RettetNotat } from './contract.ts'
import { lanesToWrite } from './policy.ts'
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
  return { notat: openNotat({ pk: '', sk: '', ...stored }, permit.om, keys, permit.person).notat, isNew: true }
}

type Content = Pick<RettetNotat, 'tekst' | 'humoer' | 'billede' | 'laesere'>
const content = ({ tekst, humoer, billede, laesere }: Content): string =>
  JSON.stringify([tekst, humoer, billede?.fil, billede?.alt, laesere])

/** The very change that is asked for stands already: an earlier try reached us, and its answer was lost on the way. */
const isMade = ({ notat }: OpenNotat, wanted: RettetNotat): boolean =>
  notat.version === wanted.version + 1 && content(notat) === content(wanted)

/** Changes an own notat. The earlier wording is kept; whoever saw an older version than now is told, and loses nothing. */
export const changeNotat = async (deps: DagbogDeps, permit: Writing, id: NotatId, wanted: RettetNotat): Promise<Notat> => {
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
    edited: permit.heldAt,
    version,
    laesere: wanted.laesere,
    humoer: wanted.humoer,
    fil: wanted.billede?.fil,
    s: keys.seal(words(wanted, navn), boundTo(permit.om, id, version)),
  }
  const newPicture = wanted.billede !== undefined && wanted.billede.fil !== old.fil ? attached(permit, wanted, id) : []
  try {
    await dagbog.replace(permit, old, lanes, stored, newPicture)
  } catch (error) {
    if (error instanceof Refused) throw new AppError('aendret-imens')
    throw error
  }
  return openNotat({ pk: '', sk: '', ...stored }, permit.om, keys, permit.person).notat
}
