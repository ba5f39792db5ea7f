import type { Moment } from '../core/clock.ts'
import type { ErrorCode } from '../core/errors.ts'
import type { Aktivitet, Tilmeldt } from './contract.ts'

type Plan = { readonly start: Moment; readonly slut: Moment; readonly hjaelpere: number; readonly tilmeldte: number }

/** What is over is gone for those who help; staff still see who came. */
export const isOver = ({ slut }: Pick<Plan, 'slut'>, now: Moment): boolean => slut <= now

/** Why a person may not sign up now; nothing when they may. Once it has begun, the staff must be able to count on it. */
export const whyNotJoin = (plan: Plan, now: Moment): ErrorCode | undefined => {
  if (isOver(plan, now)) return 'not-found'
  if (plan.start <= now) return 'er-begyndt'
  return plan.tilmeldte < plan.hjaelpere ? undefined : 'ikke-plads'
}

/** Until it begins, a helper may always cancel, full or not. */
export const whyNotCancel = (plan: Plan, now: Moment): ErrorCode | undefined => {
  if (isOver(plan, now)) return 'not-found'
  return plan.start <= now ? 'er-begyndt' : undefined
}

/** What begins first comes first. */
export const soonest = (a: Aktivitet, b: Aktivitet): number => new Date(a.start).getTime() - new Date(b.start).getTime()

export const bySignUp = (a: Tilmeldt, b: Tilmeldt): number =>
  new Date(a.tilmeldt).getTime() - new Date(b.tilmeldt).getTime()
