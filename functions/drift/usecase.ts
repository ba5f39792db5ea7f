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
import type { DriftStore, Made } from './store.ts'

export type DriftDeps = { readonly house: House; readonly drift: DriftStore }
type Running = Permit<'drift', 'write'>

const most = 20

/**
 * What is made once is made once. The same words again are a try whose answer was lost, and what it made stands; other
 * words find the id taken. Says whether it is new.
 */
const once = async ({ drift }: DriftDeps, permit: Running, made: Made, writing: Promise<void>): Promise<boolean> => {
  try {
    await writing
    return true
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (made.slags === 'borger' && error.failed.join() === '0') throw new AppError('forkert-indhold', 'person')
    if (await drift.markOf(permit, made) !== made.mark) throw new AppError('id-optaget')
    return false
  }
}

/** The house's key seals the name and makes the mark. */
const making = async (house: House, permit: Running, slags: Made['slags'], id: string, navn: string, more?: string) => {
  const keys = await house.vault.unlock({ org: permit.om.org })
  const made: Made = { slags, id, mark: keys.mark([slags, id, permit.om.sted, navn, more]) }
  return { made, navn: sealName(keys, id, navn) }
}

export const createPerson = async (deps: DriftDeps, permit: Running, id: PersonId, wanted: NyPerson) => {
  const mac = wanted.cpr === undefined ? undefined : await deps.house.mac(wanted.cpr)
  const { made, navn } = await making(deps.house, permit, 'person', id, wanted.navn, mac)
  return once(deps, permit, made, deps.drift.addPerson(permit, made, navn, mac))
}

export const createEnhed = async (deps: DriftDeps, permit: Running, id: EnhedId, wanted: NyEnhed) => {
  const lead: Tilknytning = { sted: id, rolle: 'leder', adgang: lederSted, borgere: lederBorgere, fra: permit.heldAt }
  const steder = permit.steder.filter(({ sted }) => sted !== id)
  if (steder.length >= most) throw new AppError('ikke-plads')
  const { made, navn } = await making(deps.house, permit, 'enhed', id, wanted.navn)
  return once(deps, permit, made, deps.drift.addEnhed(permit, made, navn, [...steder, lead], permit.personVersion))
}

/** A borger moves in. The borger's own adgang stands from the first moment; nobody else's does. */
export const createBorger = async (deps: DriftDeps, permit: Running, id: BorgerId, wanted: NyBorger) => {
  const [{ made, navn }, dataKey] = await Promise.all([
    making(deps.house, permit, 'borger', id, wanted.navn, wanted.person),
    deps.house.vault.create({ org: permit.om.org, borger: id }),
  ])
  const own = {
    id: newId(permit.heldAt), rolle: 'borger', adgang: selv, basis: 'selv', givetAf: permit.person,
    fra: permit.heldAt, status: 'aktiv',
  }
  const adgang = { person: wanted.person, grunde: [own] }
  return once(deps, permit, made, deps.drift.addBorger(permit, made, { navn, dataKey }, adgang))
}

/** Nobody gives wider than they hold at this enhed, and nobody gives to themselves (two pairs of eyes). */
const mayAppoint = (permit: Running, person: PersonId, wanted: NyTilknytning): void => {
  const mine = permit.steder.find((at) => at.sted === permit.om.sted && stillAt(at, permit.heldAt))
  const within = mine && isWithin(wanted.adgang, mine.adgang) && isWithin(wanted.borgere, mine.borgere)
  if (!within || person === permit.person) throw new AppError('for-bred-adgang')
}

const changePlaces = async (
  { drift }: DriftDeps, permit: Running, person: PersonId, what: string, next: (there: Tilknytning[], others: Tilknytning[]) => Tilknytning[],
) => {
  const there = await drift.person(permit, person)
  if (!there?.active) throw new AppError('not-found')
  const steder = next(there.steder, there.steder.filter((at) => at.sted !== permit.om.sted))
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
  await changePlaces(deps, permit, person, 'appoint', (_there, others) => [...others, at])
}

/** Somebody who is not there is not there, known elsewhere in the organisation or not. */
export const dismiss = (deps: DriftDeps, permit: Running, person: PersonId) =>
  changePlaces(deps, permit, person, 'dismiss', (there, others) => {
    if (others.length === there.length) throw new AppError('not-found')
    return others
  })
