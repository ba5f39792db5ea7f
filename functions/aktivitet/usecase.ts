import type { House } from '../adgang/house.ts'
import type { Permit } from '../adgang/permit.ts'
import { AppError } from '../core/errors.ts'
import type { AktivitetId } from '../core/ids.ts'
import { Refused } from '../table/table.ts'
import type { Aktivitet, Aktiviteter, NyAktivitet, Tilmeldte, Tilmelding } from './contract.ts'
import { bySignUp, soonest, whyNotCancel, whyNotJoin } from './policy.ts'
import { atOf, keptUntil, openAktivitet, sealWords } from './stored.ts'
import type { StoredAktivitet } from './stored.ts'
import type { Acting, AktivitetStore, Reading } from './store.ts'

export type AktivitetDeps = { readonly house: House; readonly store: AktivitetStore }

export const readAktiviteter = async ({ store }: AktivitetDeps, permit: Reading): Promise<Aktiviteter> =>
  ({ aktiviteter: (await store.coming(permit)).toSorted(soonest) })

/** The places of the changes in `join` and `leave` whose conditions tell the refusals apart. */
const ownSignUp = 0
const counter = 1

const refusedAt = (error: unknown): readonly number[] => {
  if (error instanceof Refused) return error.failed
  throw error
}

/** Signs the person up to help. Twice is once; a place that somebody else took a moment before is honestly gone. */
export const tilmeld = async ({ store }: AktivitetDeps, permit: Acting, id: AktivitetId): Promise<Tilmelding> => {
  const found = await store.toJoin(permit, id)
  if (!found) throw new AppError('not-found')
  if (found.jegErTilmeldt) return { jegErTilmeldt: true }
  const why = whyNotJoin(found.plan, permit.heldAt)
  if (why) throw new AppError(why)
  try {
    await store.join(permit, found.plan)
  } catch (error) {
    const failed = refusedAt(error)
    if (!failed.includes(ownSignUp)) throw new AppError(failed.includes(counter) ? 'ikke-plads' : 'not-found')
  }
  return { jegErTilmeldt: true }
}

/** Cancels an own sign-up; the place is free again. Cancelling what is not signed up to changes nothing. */
export const meldAfbud = async ({ store }: AktivitetDeps, permit: Acting, id: AktivitetId): Promise<Tilmelding> => {
  const found = await store.toJoin(permit, id)
  if (!found) throw new AppError('not-found')
  if (!found.jegErTilmeldt) return { jegErTilmeldt: false }
  const why = whyNotCancel(found.plan, permit.heldAt)
  if (why) throw new AppError(why)
  try {
    await store.leave(permit, found.plan)
  } catch (error) {
    if (!refusedAt(error).includes(ownSignUp)) throw new AppError('not-found')
  }
  return { jegErTilmeldt: false }
}

type Writing = Permit<'aktivitet', 'write'>

/** Writes an activity for the enhed. Doing it twice with the same id and words is doing it once. */
export const writeAktivitet = async (
  { house, store }: AktivitetDeps, permit: Writing, id: AktivitetId, wanted: NyAktivitet,
): Promise<{ aktivitet: Aktivitet; isNew: boolean }> => {
  const at = atOf(permit.om)
  const keys = await house.vault.unlock({ org: permit.om.org })
  const slut = new Date(wanted.slut).getTime()
  const plan: StoredAktivitet = {
    id,
    by: permit.person,
    at: permit.heldAt,
    lane: wanted.forPaaroerende ? 'alle' : 'intern',
    start: new Date(wanted.start).getTime(),
    slut,
    hjaelpere: wanted.hjaelpere,
    tilmeldte: 0,
    mark: keys.mark(wanted),
    ttl: keptUntil(slut),
    s: sealWords(keys, at, id, wanted),
  }
  try {
    await store.add(permit, plan)
  } catch (error) {
    refusedAt(error)
    const there = await store.written(permit, id)
    if (there?.plan.mark !== plan.mark) throw new AppError('id-optaget')
    return { aktivitet: there.aktivitet, isNew: false }
  }
  return { aktivitet: openAktivitet(plan, at, keys).aktivitet, isNew: true }
}

/** Who signed up to help, for the staff who plan with them. */
export const readTilmeldte = async ({ store }: AktivitetDeps, permit: Writing, id: AktivitetId): Promise<Tilmeldte> => {
  const found = await store.withHelpers(permit, id)
  if (!found) throw new AppError('not-found')
  const { plan, aktivitet, helpers } = found
  return {
    aktivitet: { ...aktivitet, jegErTilmeldt: helpers.some((one) => one.id === permit.person) },
    forPaaroerende: plan.lane === 'alle',
    tilmeldte: helpers.toSorted(bySignUp),
  }
}
