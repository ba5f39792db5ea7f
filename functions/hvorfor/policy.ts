import type { Tilknytning } from '../adgang/grund.ts'
import type { Facts } from '../adgang/policy.ts'
import { decideBorger, stillAt } from '../adgang/policy.ts'
import type { Moment } from '../core/clock.ts'
import { iso } from '../core/clock.ts'
import type { BorgerScope, Right } from '../core/scope.ts'
import { newSession } from '../core/session.ts'
import type { Hvorfor } from './contract.ts'

const span = ({ fra, til }: Pick<Tilknytning, 'fra' | 'til'>) =>
  ({ fra: iso(fra), ...(til !== undefined && { til: iso(til) }) })

/**
 * The very function the door asks, with a session as if the person had just signed in: nothing else is assumed. Nothing
 * is told of one who has no adgang to the borger, has had none, and does not work where the borger lives.
 */
export const explain = (
  facts: Omit<Facts, 'session'>, scope: BorgerScope, right: Right, now: Moment,
): Hvorfor | undefined => {
  const decision = decideBorger({ ...facts, session: newSession('hoej', now) }, scope, right, now)
  if (decision.by === 'adgang') {
    const { rolle, basis } = decision.grund
    return { tilladt: true, hvorfor: 'grund', rolle, basis, ...span(decision.grund) }
  }
  if (decision.by === 'tilknytning') {
    return { tilladt: true, hvorfor: 'arbejde', rolle: decision.tilknytning.rolle, ...span(decision.tilknytning) }
  }
  const worksHere = facts.person?.steder.some((at) => at.sted === facts.head?.enhed && stillAt(at, now)) ?? false
  if (!facts.adgang && !worksHere) return undefined
  const { why } = decision
  return { tilladt: false, hvorfor: why === 'ingen-session' ? 'ingen-adgang' : why }
}
