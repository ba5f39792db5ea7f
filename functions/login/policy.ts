import { createHmac, timingSafeEqual } from 'node:crypto'
import { hashOf } from '../core/secret.ts'
import { sessionHolds } from '../core/session.ts'
import type { Level, SessionItem } from '../core/session.ts'
import { minutes } from '../core/clock.ts'
import type { Bindings, Found } from './contract.ts'

/** An unfinished login is good for this long. */
export const attemptLimit = minutes(10)

/** A person holds at most this many sessions; the one unseen for longest ends first. */
export const sessionLimit = 20

/** The names the Danish brokers use for the levels of NSIS. Any other name is no level. */
const levelNames: Readonly<Record<string, Level>> = {
  'https://data.gov.dk/concept/core/nsis/Low': 'lav',
  'https://data.gov.dk/concept/core/nsis/Substantial': 'betydelig',
  'https://data.gov.dk/concept/core/nsis/High': 'hoej',
  'https://data.gov.dk/concept/core/nsis/loa/Low': 'lav',
  'https://data.gov.dk/concept/core/nsis/loa/Substantial': 'betydelig',
  'https://data.gov.dk/concept/core/nsis/loa/High': 'hoej',
}

/** The least level that opens the portal: health and private life are behind it. */
export const leastLevel = 'betydelig' satisfies Level

/** What a login asks the broker for; whether it was given is for `levelOf` to say. */
export const askedLevels = Object.keys(levelNames).filter((name) => /nsis\/(Substantial|High)$/.test(name)).join(' ')

export const levelOf = (acr: unknown): Level | undefined =>
  typeof acr === 'string' && Object.hasOwn(levelNames, acr) ? levelNames[acr] : undefined

/** A CPR number as ten digits, or nothing. */
export const cprOf = (claim: unknown): string | undefined =>
  typeof claim === 'string' && /^\d{6}-?\d{4}$/.test(claim) ? claim.replace('-', '') : undefined

/** Where the link of one subject at one issuer lies: the same subject at another issuer is another person. */
export const linkName = (issuer: string, subject: string): string => hashOf(`${issuer}\n${subject}`)

/** A name at one issuer, as it is kept: hashed, and never mixed up with another issuer's. */
export const nameAt = (issuer: string, what: 'sid' | 'jti', name: string): string =>
  hashOf(`${what}\n${issuer}\n${name}`)

/**
 * Who an identity leads to: the known links, else those of the CPR number. If both exist and name different persons
 * in one organisation, somebody's account has been mixed up, and nobody is let in there.
 */
export const personFor = ({ known, byCpr }: { known: readonly Found[]; byCpr: readonly Found[] }): readonly Found[] => {
  const other = ({ org, person }: Found) => byCpr.some((one) => one.org === org && one.person !== person)
  const fresh = byCpr.filter(({ org }) => !known.some((one) => one.org === org))
  return [...known.filter((one) => !other(one)), ...fresh]
}

/** Compares in the same time wherever the first difference lies. */
export const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * A path of this site, or `/`. A browser reads `\` as `/`, drops tabs and line breaks, and takes `//` for another
 * site; so only plain printable text passes, and what the parser makes of it is looked at again. `/auth` is no place to
 * return to.
 */
export const safeReturn = (retur: string | undefined): string => {
  const url = /^\/(?![/\\])[\x21-\x7e]*$/.test(retur ?? '') ? URL.parse(retur ?? '', 'https://retur.invalid') : null
  if (url === null || /^\/(\/|auth(\/|$))/i.test(url.pathname)) return '/'
  return url.pathname + url.search + url.hash
}

/**
 * The three values that bind the broker's answer to this browser, all made from the cookie's secret: the table never
 * holds them, and who has not the cookie has none of them.
 */
export const bindingsOf = (secret: string): Bindings => {
  const derive = (purpose: string) => createHmac('sha256', secret).update(`login\n${purpose}`).digest('base64url')
  return { state: derive('state'), nonce: derive('nonce'), verifier: derive('verifier') }
}

/**
 * When the person proved who they are, in domain time. A broker may answer from a login of its own made hours ago;
 * then the session is new but the proof is old. Without a time there is no proof to call fresh.
 */
export const provenAt = (authTime: number | undefined, realNow: number, now: number): number =>
  authTime === undefined ? 0 : now - Math.max(0, realNow - authTime * 1000)

/** A session as the login sees it: `sid` is a hash of the broker's own session, where it named one. */
export type KeptSession = SessionItem & { readonly sk: string; readonly sid?: string | undefined }

/** The sessions that end when a new one begins: those already over, and the longest unseen past the limit. */
export const sessionsToEnd = (sessions: readonly KeptSession[], now: number): readonly KeptSession[] => {
  const byLastSeen = sessions.toSorted((a, b) => b.seenAt - a.seenAt)
  const alive = byLastSeen.filter((one) => sessionHolds(one, now)).slice(0, sessionLimit - 1)
  return byLastSeen.filter((one) => !alive.includes(one))
}

/** The sessions a logout at the broker ends: those it names, and those that cannot be told from them. */
export const endedWith = (sessions: readonly KeptSession[], sid: string | undefined): readonly KeptSession[] =>
  sessions.filter((one) => sid === undefined || one.sid === undefined || one.sid === sid)
