import type { Moment } from '../core/clock.ts'
import type { Level } from '../core/session.ts'
import type { PersonId } from '../core/ids.ts'
import type { AnyScope, Om, OmBorger } from '../core/om.ts'
import type { BorgerRights, Right, Rolle, StedRights } from '../core/scope.ts'
import type { Tilknytning } from './grund.ts'
import type { Operation } from '../table/operations.ts'

/** Rights of the same kind as what the permit is about. */
export type Opened<S extends AnyScope> = Om<S> extends OmBorger ? BorgerRights : StedRights

declare const proof: unique symbol

/**
 * The proof, inside one request, that an adgang was read and held a moment ago. Store functions take it and build
 * their keys from `om`; only `doors.ts` makes one. What has no permit does not compile, and a cast does not run.
 */
export type Permit<S extends AnyScope, R extends Right> = {
  readonly [proof]: readonly [S, R]
  readonly scope: S
  readonly right: R
  readonly om: Om<S>
  readonly person: PersonId
  /** Which grund it rests on, for the audit line. */
  readonly rolle: Rolle | 'mig'
  readonly grund: string
  /** What else the same grund opens; answers may say it to its holder. */
  readonly adgang: Opened<S>
  /** Notater from before this moment are not for this permit; without it the whole past is. */
  readonly seesFrom?: Moment
  /** The person's own places, for the start page and for «nobody gives wider than they hold». */
  readonly steder: readonly Tilknytning[]
  readonly personVersion: number
  readonly heldAt: Moment
  readonly level: Level
  readonly authAt: Moment
  readonly seenAt: Moment
  /** The person's sealed name, opened only where a text is signed. */
  readonly sealedName: unknown
  /** What was decided on, to be repeated when something is written. */
  readonly guards: readonly Operation[]
}

type Facts<S extends AnyScope, R extends Right> = Omit<Permit<S, R>, typeof proof>

const issued = new WeakSet<object>()

/** Only `doors.ts` may import this; a test holds it. */
export const issue = <S extends AnyScope, R extends Right>(facts: Facts<S, R>): Permit<S, R> => {
  const permit = Object.freeze({ ...facts }) as Permit<S, R>
  issued.add(permit)
  return permit
}

/** Stops a cast, a copy or a look-alike: only the very object that a door handed out counts. */
export const assertIssued = (permit: object): void => {
  if (!issued.has(permit)) throw new TypeError('not a permit that a door has issued')
}

/** What `AnyPermit` holds is enough to log and to write with; reading takes the exact scope and right. */
export type AnyPermit = { [S in AnyScope]: Permit<S, Right> }[AnyScope]
