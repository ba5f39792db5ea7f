import { array, assert, constantFrom, property } from 'fast-check'
import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newId } from '../functions/core/ids.ts'
import {
  absoluteLimit, freshLimit, idleLimit, isAtLeast, isFresh, levels, newSession, sessionHolds, shouldTouch,
} from '../functions/core/session.ts'
import { readClaim } from '../functions/http/session.ts'
import { loginQuery } from '../functions/login/contract.ts'
import {
  bindingsOf, cprOf, levelOf, linkName, personFor, provenAt, safeReturn, sameText, sessionLimit, sessionsToEnd,
} from '../functions/login/policy.ts'
import { joseSignature } from '../functions/login/signer.ts'
import type { Found } from '../functions/login/contract.ts'

const now = Date.parse('2026-11-22T09:00:00+01:00')
const minute = 60_000

describe('how long a session holds', () => {
  const session = newSession('betydelig', now)

  it('ends thirty minutes after the last activity, at the millisecond @asvs-7.3.1', () => {
    expect([sessionHolds(session, now + idleLimit - 1), sessionHolds(session, now + idleLimit)]).toEqual([true, false])
    expect(idleLimit).toBe(30 * minute)
  })

  it('ends twelve hours after the login, however active @asvs-7.3.2', () => {
    const active = { ...session, seenAt: now + absoluteLimit - 1 }
    expect([sessionHolds(active, now + absoluteLimit - 1), sessionHolds(active, now + absoluteLimit)])
      .toEqual([true, false])
    expect(absoluteLimit).toBe(12 * 60 * minute)
  })

  it('may end earlier than twelve hours, never later', () => {
    expect(sessionHolds({ ...session, endsAt: now + 1 }, now + 1)).toBe(false)
    const stretched = { ...session, seenAt: now + absoluteLimit, endsAt: now + 2 * absoluteLimit }
    expect(sessionHolds(stretched, now + absoluteLimit)).toBe(false)
  })

  it.each([
    ['createdAt', undefined], ['seenAt', undefined], ['endsAt', undefined], ['level', undefined],
    ['createdAt', Number.NaN], ['seenAt', Number.POSITIVE_INFINITY], ['endsAt', '2099-01-01'], ['level', 'admin'],
    ['endsAt', Number.POSITIVE_INFINITY], ['createdAt', 0],
  ])('does not hold when %s is %s', (name, value) => {
    expect(sessionHolds({ ...session, [name]: value }, now)).toBe(false)
  })

  it('does not hold when there is nothing', () => expect(sessionHolds({}, now)).toBe(false))

  it('is fresh for five minutes after the proof, and never because of a proof to come @asvs-7.5.3', () => {
    expect([0, freshLimit - 1, freshLimit].map((age) => isFresh({ authAt: now - age }, now))).toEqual([true, true, false])
    const never = [now + minute, 0, Number.NaN, Number.POSITIVE_INFINITY]
    expect(never.map((authAt) => isFresh({ authAt }, now))).toEqual([false, false, false, false])
  })

  it('is touched once a minute at most', () => {
    expect([shouldTouch(session, now + minute - 1), shouldTouch(session, now + minute)]).toEqual([false, true])
  })

  it('ranks the levels as NSIS does, with the house\'s own login below them all', () => {
    expect(levels.map((level) => isAtLeast(level, 'betydelig'))).toEqual([false, false, true, true])
  })
})

describe('how many sessions there are', () => {
  const session = (seenAt: number) => ({ ...newSession('betydelig', now), seenAt, sk: `S#${seenAt}#` })
  const all = (count: number) => Array.from({ length: count }, (_, i) => session(now - i))

  it('makes room for the new one by ending the longest unseen', () => {
    expect(sessionsToEnd(all(sessionLimit - 1), now)).toEqual([])
    expect(sessionsToEnd(all(sessionLimit + 1), now).map(({ seenAt }) => seenAt))
      .toEqual([now - sessionLimit + 1, now - sessionLimit])
  })

  it('ends what was over already', () => {
    const over = session(now - idleLimit)
    expect(sessionsToEnd([session(now), over], now)).toEqual([over])
  })
})

describe('where a login may lead @asvs-3.7.2', () => {
  it.each(['/', '/dagbog', '/borgere/abc/dagbog?side=2#n1', '/a%2F%2Fb', '/%5Cevil'])('to %s', (retur) => {
    expect(safeReturn(retur)).toBe(retur)
  })

  it.each([
    undefined, '', 'dagbog', '//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example', '/\t/evil.example',
    '/\n/evil.example', '/ /evil.example', 'https://evil.example', 'https:/evil.example', 'javascript:alert(1)',
    'data:text/html,x', '/a\\..\\..//evil.example', '/..//evil.example', '/.//evil.example', '/a/../..//evil.example',
    '/%2e%2e//evil.example', ' //evil.example', '@evil.example', '/æ', '/a\r\nset-cookie: x=1', '/auth/logout', '/auth',
    '/./auth/login', '/AUTH/login', '/%2e/auth/callback',
  ])('but not to %j', (retur) => expect(safeReturn(retur)).toBe('/'))

  it('is always on this site, as a browser reads it', () => {
    const piece = constantFrom(
      '/', '\\', '.', '..', 'evil.example', '@', ':', '\t', '\n', '?', '#', '%2f', '%5c', 'a', 'https')
    assert(property(array(piece, { maxLength: 12 }), (pieces) => {
      const url = new URL(safeReturn(pieces.join('')), 'https://portal.example')
      return url.origin === 'https://portal.example' && url.username === ''
    }), { numRuns: 5_000 })
  })
})

describe('what the browser and the broker say', () => {
  it('finds the session by three parts that fit, and by nothing else', () => {
    const [org, person, secret] = [newId(), newId(), 's'.repeat(43)]
    expect(readClaim(`${org}.${person}.${secret}`)).toMatchObject({ org, person })
    for (const bad of [undefined, '', '..', `${org}.${person}`, `${org}.${person}.${secret}.x`, `${org}.${person}.${secret}x`,
      `${org}#.${person}.${secret}`, `.${person}.${secret}`, `${org}.${person.slice(1)}.${secret}`,
      `${org}.${person}.${secret.slice(1)}#`]) expect(readClaim(bad)).toBeUndefined()
  })

  it('drops what does not fit from the login link, and goes on', () => {
    expect(loginQuery.parse({ login_hint: '../x', stepup: 'yes', retur: 'x'.repeat(501), other: '1' }))
      .toEqual({ login_hint: undefined, stepup: undefined, retur: undefined })
  })

  it('knows the levels by their full names only', () => {
    const nsis = 'https://data.gov.dk/concept/core/nsis'
    expect([`${nsis}/Low`, `${nsis}/Substantial`, `${nsis}/High`, `${nsis}/loa/High`].map(levelOf))
      .toEqual(['lav', 'betydelig', 'hoej', 'hoej'])
    expect([undefined, '', 'High', `${nsis}/high`, `${nsis}/High/`, '__proto__', 'toString', 3].map(levelOf))
      .toEqual(Array.from({ length: 8 }, () => undefined))
  })

  it('reads a CPR number with or without its dash, and nothing like it', () => {
    expect([cprOf('610150-1111'), cprOf('6101501111')]).toEqual(['6101501111', '6101501111'])
    expect([cprOf('61015011111'), cprOf('610150 1111'), cprOf(6101501111), cprOf(undefined), cprOf('6101501111\n')])
      .toEqual([undefined, undefined, undefined, undefined, undefined])
  })

  it('keeps the same subject at two issuers apart, also when their names run together', () => {
    expect(linkName('https://a', 'b')).not.toBe(linkName('https://b', 'b'))
    expect(linkName('https://a', 'bc')).not.toBe(linkName('https://ab', 'c'))
  })

  it('makes three values of one secret, none of which tells the others', () => {
    const { state, nonce, verifier } = bindingsOf('a secret')
    expect(new Set([state, nonce, verifier, 'a secret']).size).toBe(4)
    for (const value of [state, nonce, verifier]) expect(value).toMatch(/^[-\w]{43}$/)
    expect(bindingsOf('another').state).not.toBe(state)
    expect([sameText(state, state), sameText(state, nonce), sameText(state, state.slice(1))]).toEqual([true, false, false])
  })

  it('dates a proof by its age, and none at all as never', () => {
    const real = 1_800_000_000_000
    expect(provenAt(real / 1000 - 60, real, now)).toBe(now - minute)
    expect(provenAt(real / 1000 + 60, real, now)).toBe(now)
    expect(provenAt(undefined, real, now)).toBe(0)
  })
})

describe('who an identity leads to', () => {
  const at = (org: string, person: string) => ({ org, person }) as Found

  it.each([
    ['the known link', [at('o', 'p')], [], [at('o', 'p')]],
    ['the CPR number when nothing is known', [], [at('o', 'p')], [at('o', 'p')]],
    ['both when they agree', [at('o', 'p')], [at('o', 'p')], [at('o', 'p')]],
    ['nobody where they name two persons', [at('o', 'p')], [at('o', 'q')], []],
    ['another home all the same', [at('o', 'p')], [at('o', 'q'), at('n', 'q')], [at('n', 'q')]],
    ['each home its own person', [at('o', 'p')], [at('n', 'q')], [at('o', 'p'), at('n', 'q')]],
    ['nobody when there is nobody', [], [], []],
  ])('%s', (_, known, byCpr, found) => expect(personFor({ known, byCpr })).toEqual(found))
})

describe('the signature of KMS as a JWS holds it', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

  it('is right for numbers of every length', () => {
    for (let i = 0; i < 300; i++) {
      const data = Buffer.from(String(i))
      const jose = joseSignature(sign('sha256', data, privateKey))
      expect(jose).toHaveLength(64)
      expect(verify('sha256', data, { key: publicKey, dsaEncoding: 'ieee-p1363' }, jose)).toBe(true)
    }
  })

  it.each(['', '30', '3003020101', '310602010102010100', '300602010102010100', '3006030101020101', '30050201010202',
    '300702010102010100', '30ff020101020101', `30270222${'01'.repeat(34)}020101`, `30270201010222${'01'.repeat(34)}`])(
    'is refused when it is %j', (hex) => expect(() => joseSignature(Buffer.from(hex, 'hex'))).toThrow('not an ECDSA'))
})
