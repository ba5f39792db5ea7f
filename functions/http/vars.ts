import type { Claim } from '../adgang/doors.ts'
import type { Moment } from '../core/clock.ts'
import type { AnyPermit } from '../adgang/permit.ts'

/** What hangs on a request: the event that carried it, and what the walls and the door found. */
export type Vars = {
  Bindings: { event: { requestContext: { timeEpoch: number } } }
  Variables: { now: Moment; claim: Claim | undefined; permit: AnyPermit }
}
