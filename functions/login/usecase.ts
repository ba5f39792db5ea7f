import { AppError } from '../core/errors.ts'
import { hashOf, newSecret } from '../core/secret.ts'
import { isAtLeast } from '../core/session.ts'
import type { Broker } from './broker.ts'
import type { Attempt, Found, Identity, LoginQuery, NewSession, SessionRef } from './contract.ts'
import {
  attemptLimit, bindingsOf, leastLevel, linkName, nameAt, personFor, provenAt, safeReturn, sameText,
} from './policy.ts'
import type { LoginStore } from './store.ts'

export type LoginDeps = {
  readonly store: LoginStore
  readonly broker: Broker
  /** HMAC of a CPR number: there are so few that a plain hash of one is no secret. */
  readonly mac: (text: string) => Promise<string>
  /** Is `login_hint` passed on? Only on one machine. */
  readonly hints: boolean
}

/** Sends the browser to the broker, and remembers where it set out from. */
export const beginLogin = async (
  { store, broker, hints }: LoginDeps, query: LoginQuery, present: SessionRef | undefined, now: number,
): Promise<{ secret: string; url: URL }> => {
  const secret = newSecret()
  const attempt: Attempt = {
    retur: safeReturn(query.retur),
    stepUp: query.stepup === '1',
    endsAt: now + attemptLimit,
    ...(present && { from: present }),
  }
  const ask = { stepUp: attempt.stepUp, ...(hints && query.login_hint !== undefined && { hint: query.login_hint }) }
  const url = await broker.start(bindingsOf(secret), ask)
  await store.begin(hashOf(secret), attempt)
  return { secret, url }
}

/** The person a checked identity leads to, and the way in to remember if this one is new. */
const recognise = async ({ store, mac }: LoginDeps, identity: Identity, attempt: Attempt) => {
  const name = linkName(identity.issuer, identity.subject)
  const byCpr = identity.cpr === undefined ? undefined : await mac(identity.cpr)
  const links = await store.links(name, byCpr)
  const candidates = personFor(links)
  const active = await store.active(candidates)
  const found = active.find(({ org }) => org === attempt.from?.org) ?? active[0]
  const isKnown = links.known.some(({ org }) => org === found?.org)
  return { found, refused: candidates[0], newLink: isKnown ? undefined : name }
}

export type Finished =
  | { readonly outcome: 'signed-in'; readonly session: NewSession; readonly retur: string }
  | { readonly outcome: 'unknown' }

/** A step-up answers for the one who asked for it: another person's proof does not count. */
const isSamePerson = (attempt: Attempt, found: Found): boolean =>
  !attempt.stepUp || attempt.from === undefined
  || (attempt.from.org === found.org && attempt.from.person === found.person)

/** The way back: burns the attempt, has every check made, and opens a session with a new id. */
export const finishLogin = async (
  deps: LoginDeps, answer: { secret: string | undefined; search: string; present: SessionRef | undefined },
  now: number,
): Promise<Finished> => {
  const { secret, search, present } = answer
  const attempt = secret === undefined ? undefined : await deps.store.take(hashOf(secret), now)
  if (secret === undefined || attempt === undefined) throw new AppError('login-foraeldet')
  const bindings = bindingsOf(secret)
  const states = new URLSearchParams(search).getAll('state')
  if (states.length !== 1 || !sameText(states[0] ?? '', bindings.state)) throw new AppError('login-foraeldet')

  const identity = await deps.broker.finish(search, bindings, { stepUp: attempt.stepUp })
  if (!isAtLeast(identity.level, leastLevel)) throw new AppError('for-lavt-niveau')
  const { found, refused, newLink } = await recognise(deps, identity, attempt)
  if (found === undefined) {
    await deps.store.refuse(refused, refused ? 'inaktiv' : 'ukendt', now)
    return { outcome: 'unknown' }
  }
  if (!isSamePerson(attempt, found)) throw new AppError('login-afvist')

  const session: NewSession = { ...found, secret: newSecret() }
  const replaces: SessionRef[] = [attempt.from, present].filter((ref) => ref !== undefined)
  const authAt = provenAt(identity.authTime, Date.now(), now)
  const sid = identity.sid === undefined ? undefined : nameAt(identity.issuer, 'sid', identity.sid)
  const { level } = identity
  await deps.store.open({ found, hash: hashOf(session.secret), level, authAt, newLink, sid, replaces }, now)
  return { outcome: 'signed-in', session, retur: attempt.retur }
}

/** Ends the session of this cookie. Saying it twice, or with nothing to end, is fine. */
export const logOut = async ({ store }: Pick<LoginDeps, 'store'>, present: SessionRef | undefined, now: number) => {
  if (present !== undefined) await store.end(present, now)
}

/** The broker says that a login has ended there, so ours ends too. */
export const logOutElsewhere = async ({ store, broker }: LoginDeps, logoutToken: string, now: number) => {
  const { issuer, subject, sid, id } = await broker.ended(logoutToken)
  await store.endElsewhere({
    name: linkName(issuer, subject), id: nameAt(issuer, 'jti', id),
    sid: sid === undefined ? undefined : nameAt(issuer, 'sid', sid) }, now)
}
