import { AppError } from '../core/errors.ts'
import type { Moment } from '../core/clock.ts'
import { log } from '../core/log.ts'
import type { BorgerId, OrgId, PersonId } from '../core/ids.ts'
import { idPattern } from '../core/ids.ts'
import type { HeadScope, Om, OmBorger, OmMig, OmSted } from '../core/om.ts'
import type { BorgerScope, Right, StedScope } from '../core/scope.ts'
import type { SessionItem } from '../core/session.ts'
import { shouldTouch } from '../core/session.ts'
import { refusalLine } from '../audit/write.ts'
import type { Operation } from '../table/operations.ts'
import { adgangKey, headKey, personKey, sessionKey, stedKey } from '../table/places.ts'
import type { Item, Key, Table } from '../table/table.ts'
import type { Grund, StoredAdgang, StoredHead, StoredPerson, Tilknytning } from './grund.ts'
import { storedAdgang, storedHead, storedPerson } from './grund.ts'
import type { AnyPermit, Opened, Permit } from './permit.ts'
import { issue } from './permit.ts'
import type { Decision, Facts } from './policy.ts'
import { allRights, decideBorger, decideOwn, decideSted } from './policy.ts'

/** What the cookie says. It proves nothing until the session is found under it. */
export type Claim = { readonly org: OrgId; readonly person: PersonId; readonly hash: string }

/** An id that cannot be is asked for like any other, so that both cost and say the same. No id is ever spelled so. */
const nobody = '!'.repeat(22)
const askable = (id: string): string => (idPattern.test(id) ? id : nobody)

type Read = { items: (Item | undefined)[]; facts: Facts & { session: Partial<SessionItem> | undefined } }

const parsed = <T>(schema: { parse(value: unknown): T }, item: Item | undefined): T | undefined =>
  item && schema.parse(item)

/** The base of every permit: who, when, how surely. */
const holder = (claim: Claim, { items, facts }: Read, now: Moment) => ({
  person: claim.person,
  heldAt: now,
  level: facts.session?.level ?? 'lav',
  authAt: facts.session?.authAt ?? 0,
  seenAt: facts.session?.seenAt ?? 0,
  sealedName: items[1]?.navn,
  steder: facts.person?.steder ?? [],
  personVersion: facts.person?.version ?? 0,
} as const)

const check = (key: Key, version: number | undefined): Operation =>
  ({ check: key, condition: { equals: { version: version ?? -1 } } })

/** Work at an enhed rests on the person and on where the borger lives. */
const workGuards = (claim: Claim, facts: Facts, head?: Key): Operation[] => [
  check(personKey(claim.org, claim.person), facts.person?.version),
  ...(head ? [check(head, facts.head?.version)] : []),
]

/** The only place that turns an adgang into a permit: one consistent read of the deciding items, then a pure decision. */
export const makeDoors = (table: Table) => {
  const decidingItems = async (claim: Claim, about: readonly Key[]): Promise<Read> => {
    const who = [sessionKey(claim.org, claim.person, claim.hash), personKey(claim.org, claim.person)]
    const items = await table.get('data', [...who, ...about])
    const [session, person] = items
    return { items, facts: { session: session as Partial<SessionItem> | undefined, person: parsed<StoredPerson>(storedPerson, person) } }
  }

  const refuse = async (
    claim: Claim, om: string, scope: string, right: Right, decision: Decision & { by: 'nobody' }, now: Moment,
  ): Promise<never> => {
    if (decision.why === 'ingen-session' || decision.why === 'inaktiv') throw new AppError('ikke-logget-ind')
    await table.add('audit', refusalLine(claim, { om, scope, right, why: decision.why }, now))
    throw new AppError('not-found')
  }

  const rests = (grund: Grund | Tilknytning) => ({
    rolle: grund.rolle,
    grund: 'id' in grund ? grund.id : grund.sted,
  })

  const openBorger = async <S extends BorgerScope | HeadScope, R extends Right>(
    claim: Claim, asked: string, scope: S, right: R, now: Moment,
  ): Promise<Permit<S, R>> => {
    const borger = askable(asked) as BorgerId
    const adgangAt = adgangKey(claim.org, borger, claim.person)
    const headAt = headKey(claim.org, borger)
    const read = await decidingItems(claim, [adgangAt, headAt])
    const facts: Facts = {
      ...read.facts,
      adgang: parsed<StoredAdgang>(storedAdgang, read.items[2]),
      head: parsed<StoredHead>(storedHead, read.items[3]),
    }
    const decision = decideBorger(facts, scope, right, now)
    if (decision.by === 'nobody') return refuse(claim, borger, scope, right, decision, now)
    const om: OmBorger = { slags: 'borger', org: claim.org, borger, enhed: facts.head?.enhed ?? '' }
    const own = decision.by === 'adgang'
    const granted = own ? decision.grund.adgang : decision.tilknytning.borgere
    const rights = scope === 'hoved' ? allRights(facts, now) : granted
    return issue<S, R>({
      ...holder(claim, read, now),
      ...rests(own ? decision.grund : decision.tilknytning),
      ...(own && decision.grund.aeldste !== undefined && { seesFrom: decision.grund.aeldste }),
      adgang: rights as Opened<S>,
      scope, right,
      om: om as Om<S>,
      guards: own ? [check(adgangAt, facts.adgang?.version)] : workGuards(claim, facts, headAt),
    })
  }

  const openSted = async <S extends StedScope, R extends Right>(
    claim: Claim, asked: string, scope: S, right: R, now: Moment,
  ): Promise<Permit<S, R>> => {
    const sted = askable(asked)
    const read = await decidingItems(claim, [stedKey(claim.org, sted)])
    const decision = decideSted({ ...read.facts, stands: read.items[2] !== undefined }, sted, scope, right, now)
    if (decision.by === 'nobody') return refuse(claim, sted, scope, right, decision, now)
    if (decision.by === 'adgang') throw new AppError('not-found')
    const om: OmSted = { slags: 'sted', org: claim.org, sted }
    return issue<S, R>({
      ...holder(claim, read, now),
      ...rests(decision.tilknytning),
      adgang: decision.tilknytning.adgang as Opened<S>,
      scope, right,
      om: om as Om<S>,
      guards: workGuards(claim, read.facts),
    })
  }

  /** The signed-in person's own things; needs no adgang, only a session that holds. */
  const openOwn = async <R extends Right>(claim: Claim, right: R, now: Moment): Promise<Permit<'mig', R>> => {
    const read = await decidingItems(claim, [])
    const decision = decideOwn(read.facts, now)
    if (decision !== 'own') throw new AppError('ikke-logget-ind')
    const om: OmMig = { slags: 'mig', org: claim.org, person: claim.person }
    return issue<'mig', R>({
      ...holder(claim, read, now),
      rolle: 'mig', grund: 'mig', adgang: {}, scope: 'mig', right, om,
      guards: [check(personKey(claim.org, claim.person), read.facts.person?.version)],
    })
  }

  /** A person's own activity moves the session's idle limit, at most once a minute. A failure costs only a minute. */
  const touch = async (claim: Claim, permit: AnyPermit): Promise<void> => {
    if (!shouldTouch(permit, permit.heldAt)) return
    const key = sessionKey(claim.org, claim.person, claim.hash)
    await table.update(key, { seenAt: permit.heldAt }, { present: true })
      .catch(() => { log({ level: 'warn', code: 'session-not-touched' }) })
  }

  return { openBorger, openSted, openOwn, touch }
}

export type Doors = ReturnType<typeof makeDoors>
