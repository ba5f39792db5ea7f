import type { Moment } from '../core/clock.ts'
import type { SessionItem } from '../core/session.ts'
import { sessionHolds } from '../core/session.ts'
import type { HeadScope } from '../core/om.ts'
import type { BorgerRights, BorgerScope, Right, StedScope } from '../core/scope.ts'
import type { Grund, StoredAdgang, StoredHead, StoredPerson, Tilknytning } from './grund.ts'

/** What one read brought: the four items that decide about a borger, or the three about a sted. */
export type Facts = {
  readonly session: Partial<SessionItem> | undefined
  readonly person: StoredPerson | undefined
  readonly adgang?: StoredAdgang | undefined
  readonly head?: StoredHead | undefined
  /** Does the sted itself stand? */
  readonly stands?: boolean
}

export type Decision =
  | { readonly by: 'adgang'; readonly grund: Grund }
  | { readonly by: 'tilknytning'; readonly tilknytning: Tilknytning }
  | { readonly by: 'nobody'; readonly why: 'ingen-session' | 'inaktiv' | 'ingen-adgang' | 'lukket' }

const no = (why: 'ingen-session' | 'inaktiv' | 'ingen-adgang' | 'lukket'): Decision => ({ by: 'nobody', why })

/** From its first moment until its last, the last not included. */
const holds = (at: { fra: Moment; til?: Moment | undefined }, now: Moment): boolean =>
  at.fra <= now && (at.til === undefined || now < at.til)

export const grundHolds = (grund: Grund, now: Moment): boolean => grund.status === 'aktiv' && holds(grund, now)

type Rights = Partial<Record<string, readonly Right[]>>

/** An absent scope is closed; nothing implies anything else. The head is open wherever anything is. */
const opens = (rights: Rights, scope: string, right: Right): boolean =>
  scope === 'hoved' ? Object.keys(rights).length > 0 && right === 'read' : Object.hasOwn(rights, scope) && (rights[scope]?.includes(right) ?? false)

/** Is somebody there? A session that holds, of a person who is active. Everything else begins here. */
const whoAsks = ({ session, person }: Facts, now: Moment): Decision | undefined => {
  if (!session || !sessionHolds(session, now)) return no('ingen-session')
  return person?.active ? undefined : no('inaktiv')
}

/** The signed-in person's own things. */
export const decideOwn = (facts: Facts, now: Moment): Decision | 'own' => whoAsks(facts, now) ?? 'own'

/** Of several grunde that open the same, the one that reaches furthest back; else the first. */
const furthestBack = (grunde: readonly Grund[]): Grund | undefined =>
  grunde.toSorted((a, b) => (a.aeldste ?? -Infinity) - (b.aeldste ?? -Infinity) || 0)[0]

/**
 * Om a borger: an own adgang that names the scope; else (derivation one) work at the enhed where the borger lives,
 * for what that work opens on the borgere there. There is no other way in.
 */
export const decideBorger = (facts: Facts, scope: BorgerScope | HeadScope, right: Right, now: Moment): Decision => {
  const refusal = whoAsks(facts, now)
  if (refusal) return refusal
  if (!facts.head) return no('ingen-adgang')
  if (facts.head.status !== 'aktiv') return no('lukket')
  const grund = furthestBack((facts.adgang?.grunde ?? []).filter((g) => grundHolds(g, now) && opens(g.adgang, scope, right)))
  if (grund) return { by: 'adgang', grund }
  const { enhed } = facts.head
  const work = facts.person?.steder.find((t) => t.sted === enhed && holds(t, now) && opens(t.borgere, scope, right))
  return work ? { by: 'tilknytning', tilknytning: work } : no('ingen-adgang')
}

/** What several grunde open together: each stands alone, so the sum is simply all of them. */
export const together = (several: readonly BorgerRights[]): BorgerRights => {
  const sum: Partial<Record<BorgerScope, Right[]>> = {}
  for (const [scope, rights] of several.flatMap((one) => Object.entries(one)) as [BorgerScope, Right[]][]) {
    sum[scope] = [...new Set([...(sum[scope] ?? []), ...rights])]
  }
  return sum
}

/** Everything the person may about this borger now, on whatever grund. */
export const allRights = (facts: Facts, now: Moment): BorgerRights => together([
  ...(facts.adgang?.grunde ?? []).filter((g) => grundHolds(g, now)).map(({ adgang }) => adgang),
  ...(facts.person?.steder ?? []).filter((t) => t.sted === facts.head?.enhed && holds(t, now)).map(({ borgere }) => borgere),
])

/** Om et sted: only an adgang om that very sted. An adgang om the organisation opens no enhed. */
export const decideSted = (facts: Facts, sted: string, scope: StedScope, right: Right, now: Moment): Decision => {
  const refusal = whoAsks(facts, now)
  if (refusal) return refusal
  if (!facts.stands) return no('ingen-adgang')
  const work = facts.person?.steder.find((t) => t.sted === sted && holds(t, now) && opens(t.adgang, scope, right))
  return work ? { by: 'tilknytning', tilknytning: work } : no('ingen-adgang')
}

/** Every right asked for is one the giver holds: nobody gives wider than they have. */
export const isWithin = (asked: Rights, held: Rights) =>
  Object.entries(asked).every(([scope, rights]) => (rights ?? []).every((right) => opens(held, scope, right)))

export const stillAt = (t: Tilknytning, now: Moment): boolean => holds(t, now)
