import type { Moment } from '../core/clock.ts'
import { days } from '../core/clock.ts'
import { AppError } from '../core/errors.ts'
import type { Basis, BorgerScope, Right, Rolle } from '../core/scope.ts'
import { healthScopes, near } from '../core/scope.ts'
import type { NyAdgang } from './contract.ts'
import type { Grund } from './grund.ts'
import { grundHolds, isWithin } from './policy.ts'

const year = days(365)

/** The borger's own yes, in some form: what rests on it the borger can also end. */
const ownYes: readonly Basis[] = ['samtykke', 'stoettet-samtykke', 'fuldmagt', 'naermeste-paaroerende']

/** What rests on law or a decision of others, the borger cannot end; there the answer is «Jeg er uenig». */
export const borgerMayEnd = (basis: Basis): boolean => ownYes.includes(basis)

const opensHealth = (adgang: NyAdgang['adgang']): boolean => healthScopes.some((scope) => adgang[scope] !== undefined)

/**
 * The last moment of an adgang: an end is the default (one year). Consent to give relatives health information lapses
 * after a year by law (sundhedsloven §§ 43–44), so there a later end is refused.
 */
export const endOf = ({ til, rolle, basis, adgang }: NyAdgang, now: Moment): Moment => {
  const end = til === undefined ? now + year : Date.parse(til)
  if (end <= now) throw new AppError('forkert-indhold', 'til')
  const lapses = rolle === 'paaroerende' && ownYes.includes(basis) && opensHealth(adgang)
  if (lapses && end > now + year) throw new AppError('for-lang-adgang', 'til')
  return end
}

/**
 * How far back a new adgang reaches. One that is closed to the past begins at itself; where it takes the place of one
 * that stands, it keeps what that one reached, so renewing takes nothing away.
 */
export const oldestSeen = ({ aeldre, rolle }: NyAdgang, grunde: readonly Grund[], now: Moment): Moment | undefined =>
  (aeldre === false ? grunde.find((grund) => grund.rolle === rolle && grundHolds(grund, now))?.aeldste ?? now : undefined)

type Giver = { readonly person: string; readonly adgang: Partial<Record<string, readonly Right[]>> }

/** Scopes that a relative or professional is never given: to give adgang to others on the borger's behalf comes by law. */
const neverGiven: readonly BorgerScope[] = ['indsigt']

/** Nobody gives wider than they hold, and nobody gives to themselves. */
export const mayGive = (giver: Giver, person: string, wanted: NyAdgang): void => {
  const asked = Object.keys(wanted.adgang)
  if (asked.length === 0) throw new AppError('forkert-indhold', 'adgang')
  const tooWide = !isWithin(wanted.adgang, giver.adgang) || neverGiven.some((scope) => asked.includes(scope))
  if (tooWide || person === giver.person) throw new AppError('for-bred-adgang', 'adgang')
}

type Reader = { readonly person: string; readonly rolle: Rolle | 'mig' }
type Held = { readonly person: string; readonly grunde: readonly { readonly rolle: Rolle }[] }

/**
 * Who has an adgang is the borger's to know, and the staff's. Whoever else may look, as one who acts for the borger, sees
 * the own and the professionals', and of family and friends nobody.
 */
export const maySeeAdgang = ({ person, rolle }: Reader, held: Held): boolean =>
  ['borger', 'leder', 'medarbejder'].includes(rolle) || held.person === person
  || !held.grunde.some((grund) => near.includes(grund.rolle))
