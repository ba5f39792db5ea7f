import type { House } from '../adgang/house.ts'
import { signer } from '../adgang/name.ts'
import type { Permit } from '../adgang/permit.ts'
import { AppError } from '../core/errors.ts'
import type { Besvaret, Rum, RumId, Samtale, SamtaleSide } from './contract.ts'
import { faelles, isReached, isStaff, mayOpen, ownRooms, rumMedBorger, rumMedPersonale, rumOf } from './policy.ts'
import type { RumOf } from './policy.ts'
import { asRum, inOrder } from './rum.ts'
import type { BeskedStore, Standing } from './store.ts'
import { Refused } from '../table/table.ts'

export type BeskedDeps = { readonly house: House; readonly besked: BeskedStore }
type Reading = Permit<'besked', 'read'>
type Writing = Permit<'besked', 'write'>

/** What the contract promises; a borger with more has an export, not a list. */
const most = 200

/** The own rooms of a pårørende or a professional: there from the first day, and nobody else's beside them. */
const listOwn = async ({ house, besked }: BeskedDeps, permit: Reading, own: readonly RumId[]): Promise<Rum[]> => {
  const [heads, navn] = await Promise.all([besked.ownRooms(permit, own), signer(house.vault, permit)])
  return own.map((id) => {
    const rum = heads.find((head) => head.rum === id)
    return asRum(permit, rumOf(id), rum ? { rum } : {}, navn)
  })
}

/** Where the borger, or the staff, can begin to write with somebody who has an adgang. */
const opensWith = (permit: Reading, person: string): RumOf =>
  rumOf(permit.rolle === 'borger' ? rumMedBorger(person) : rumMedPersonale(person))

/** The rooms of the borger or the staff: what was written in, and everybody who can be written with. */
const listAll = async ({ besked }: BeskedDeps, permit: Reading): Promise<Rum[]> => {
  const heads = await besked.rooms(permit)
  const known = new Map(heads.map((head) => [head.rum, head]))
  const inHeads = new Set(heads.map(({ rum }) => rumOf(rum).paaroerende))
  const canBegin = (person: string, standing: Standing) =>
    isReached(standing.deltager?.adgang, opensWith(permit, person).slags, permit.heldAt)
  const people = await besked.people(permit, (deltager) =>
    inHeads.has(deltager.person) || canBegin(deltager.person, { deltager }))
  const byPerson = new Map(people.map((deltager) => [deltager.person, deltager]))
  const begun = people.filter((deltager) => canBegin(deltager.person, { deltager }))
    .map(({ person }) => opensWith(permit, person).id)
  const ids = new Set([faelles, ...begun, ...known.keys()])
  return [...ids].map((id) => {
    const rum = rumOf(id)
    const head = known.get(id)
    const deltager = rum.paaroerende && byPerson.get(rum.paaroerende)
    return asRum(permit, rum, { ...(head && { rum: head }), ...(deltager && { deltager }) })
  }).toSorted(inOrder).slice(0, most)
}

/** The rooms this person may know of. */
export const listRooms = (deps: BeskedDeps, permit: Reading): Promise<Rum[]> => {
  const own = ownRooms(permit)
  return own.length > 0 ? listOwn(deps, permit, own) : listAll(deps, permit)
}

/** The room a person asks for by name, or the one answer for every room that is not theirs. */
export const roomFor = (permit: Reading | Writing, id: RumId): RumOf => {
  const rum = rumOf(id)
  if (!mayOpen(permit, rum)) throw new AppError('not-found')
  return rum
}

/** A room with somebody stands when that person can read there, or something was written there before. */
export const stands = (permit: Reading | Writing, rum: RumOf, { rum: head, deltager }: Standing): boolean =>
  rum.paaroerende === undefined || head !== undefined || isReached(deltager?.adgang, rum.slags, permit.heldAt)

const lookInto = async ({ house, besked }: BeskedDeps, permit: Reading, rum: RumOf): Promise<Rum> => {
  if (ownRooms(permit).includes(rum.id)) return asRum(permit, rum, {}, await signer(house.vault, permit))
  const standing = await besked.one(permit, rum)
  if (!stands(permit, rum, standing)) throw new AppError('not-found')
  return asRum(permit, rum, standing)
}

/** One page of a room, oldest first, and who is in it. */
export const readSamtale = async (
  deps: BeskedDeps, permit: Reading, id: RumId, side: SamtaleSide,
): Promise<Samtale> => {
  const of = roomFor(permit, id)
  const rum = await lookInto(deps, permit, of)
  const { values, naeste } = await deps.besked.page(permit, of, side)
  return { rum, beskeder: values.toReversed(), ...(naeste !== undefined && { naeste }) }
}

/** Staff have answered in another way; the room leaves the inbox, unless something new has come meanwhile. */
export const markAnswered = async ({ besked }: BeskedDeps, permit: Writing, id: RumId, { set }: Besvaret) => {
  const rum = roomFor(permit, id)
  if (!isStaff(permit)) throw new AppError('not-found')
  try {
    await besked.answered(permit, rum, Date.parse(set))
  } catch (error) {
    throw error instanceof Refused ? new AppError('aendret-imens') : error
  }
}
