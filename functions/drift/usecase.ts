import type { Tilknytning } from '../adgang/grund.ts'
import type { House } from '../adgang/house.ts'
import { sealName } from '../adgang/name.ts'
import type { Permit } from '../adgang/permit.ts'
import { isWithin, stillAt } from '../adgang/policy.ts'
import { lederBorgere, lederSted, selv } from '../adgang/templates.ts'
import type { NyTilknytning } from '../adgang/contract.ts'
import { AppError } from '../core/errors.ts'
import type { BorgerId, EnhedId, PersonId } from '../core/ids.ts'
import { newId } from '../core/ids.ts'
import { Refused } from '../table/table.ts'
import type { NyBorger, NyEnhed, NyPerson } from './contract.ts'
import type { DriftStore } from './store.ts'

export type DriftDeps = { readonly house: House; readonly drift: DriftStore }
type Running = Permit<'drift', 'write'>

const most = 20

/** What is made once is made once: the id is taken, by a retry or by somebody else. */
const once = async (writing: Promise<void>): Promise<void> => {
  try {
    await writing
  } catch (error) {
    throw error instanceof Refused ? new AppError('id-optaget') : error
  }
}

const nameOf = async (house: House, permit: Running, whose: string, navn: string) =>
  sealName(await house.vault.unlock({ org: permit.om.org }), whose, navn)

export const createPerson = async ({ house, drift }: DriftDeps, permit: Running, id: PersonId, wanted: NyPerson) => {
  const [navn, mac] = await Promise.all([
    nameOf(house, permit, id, wanted.navn), wanted.cpr === undefined ? undefined : house.mac(wanted.cpr),
  ])
  await once(drift.addPerson(permit, id, navn, mac))
}

export const createEnhed = async ({ house, drift }: DriftDeps, permit: Running, id: EnhedId, wanted: NyEnhed) => {
  const lead: Tilknytning = { sted: id, rolle: 'leder', adgang: lederSted, borgere: lederBorgere, fra: permit.heldAt }
  if (permit.steder.length >= most) throw new AppError('ikke-plads')
  const navn = await nameOf(house, permit, id, wanted.navn)
  await once(drift.addEnhed(permit, id, navn, [...permit.steder, lead], permit.personVersion))
}

/** A borger moves in. The borger's own adgang stands from the first moment; nobody else's does. */
export const createBorger = async ({ house, drift }: DriftDeps, permit: Running, id: BorgerId, wanted: NyBorger) => {
  const [navn, dataKey] = await Promise.all([
    nameOf(house, permit, id, wanted.navn), house.vault.create({ org: permit.om.org, borger: id }),
  ])
  const own = {
    id: newId(permit.heldAt), rolle: 'borger', adgang: selv, basis: 'selv', givetAf: permit.person,
    fra: permit.heldAt, status: 'aktiv',
  }
  await once(drift.addBorger(permit, id, { navn, dataKey }, { person: wanted.person, grunde: [own] }))
}

/** Nobody gives wider than they hold at this enhed, and nobody gives to themselves (two pairs of eyes). */
const mayAppoint = (permit: Running, person: PersonId, wanted: NyTilknytning): void => {
  const mine = permit.steder.find((at) => at.sted === permit.om.sted && stillAt(at, permit.heldAt))
  const within = mine && isWithin(wanted.adgang, mine.adgang) && isWithin(wanted.borgere, mine.borgere)
  if (!within || person === permit.person) throw new AppError('for-bred-adgang')
}

const changePlaces = async (
  { drift }: DriftDeps, permit: Running, person: PersonId, what: string, next: (there: Tilknytning[]) => Tilknytning[],
) => {
  const there = await drift.person(permit, person)
  if (!there?.active) throw new AppError('not-found')
  const others = there.steder.filter((at) => at.sted !== permit.om.sted)
  const steder = next(others)
  if (steder.length > most) throw new AppError('ikke-plads')
  try {
    await drift.setPlaces(permit, person, steder, there.version, what)
  } catch (error) {
    throw error instanceof Refused ? new AppError('aendret-imens') : error
  }
}

/** Work or help at an enhed, with dates. A new one replaces what the person had there. */
export const appoint = async (deps: DriftDeps, permit: Running, person: PersonId, wanted: NyTilknytning) => {
  mayAppoint(permit, person, wanted)
  const { rolle, adgang, borgere, fra, til } = wanted
  const at: Tilknytning = {
    sted: permit.om.sted, rolle, adgang, borgere,
    fra: fra === undefined ? permit.heldAt : Date.parse(fra),
    ...(til !== undefined && { til: Date.parse(til) }),
  }
  await changePlaces(deps, permit, person, 'appoint', (others) => [...others, at])
}

export const dismiss = (deps: DriftDeps, permit: Running, person: PersonId) =>
  changePlaces(deps, permit, person, 'dismiss', (others) => others)
