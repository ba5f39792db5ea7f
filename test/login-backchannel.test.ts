import { generateKeyPair } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { key } from '../functions/table/keys.ts'
import { setOutFrom, startFakeBroker, symmetric, unsigned } from './login/fake-broker.ts'
import type { Claims, FakeBroker } from './login/fake-broker.ts'
import { Jar } from './login/jar.ts'
import { clientId, makePortal, startGround } from './login/portal.ts'
import type { Ground, Portal } from './login/portal.ts'

let ground: Ground
let broker: FakeBroker
let portal: Portal
let place: string
let tokens = 0
const clock = { now: Date.parse('2026-11-22T09:00:00+01:00') }
const event = 'http://schemas.openid.net/event/backchannel-logout'

beforeAll(async () => {
  ground = await startGround()
  broker = await startFakeBroker({ cpr: '6101501111' })
  const { org, person } = await ground.person('6101501111')
  place = key('O', org, 'P', person)
})
beforeEach(() => {
  Object.assign(broker.state, { forge: undefined, fails: undefined })
  clock.now += 1_000
  portal = makePortal(ground, broker.issuer, { clock })
})
afterAll(() => Promise.all([broker?.stop(), ground?.stop()]))

/** Signs in; the broker calls its own session `sid`. */
const logIn = async (sid?: string): Promise<string> => {
  broker.state.forge = (good, sign) => sign({ ...good, sid })
  const jar = new Jar()
  const { back } = await setOutFrom(portal, broker, jar)
  await portal.ask(jar, `/auth/callback?${back}`)
  return jar.get('__Host-sid') ?? ''
}
const isAlive = async (cookie: string) => await ground.sessionAt(cookie) !== undefined

const goodClaims = (): Claims => {
  const now = Math.floor(Date.now() / 1000)
  return {
    iss: broker.issuer, aud: clientId, sub: 'person-1', iat: now, exp: now + 120, jti: `token-${++tokens}`,
    events: { [event]: {} } }
}
const sign = (claims: Claims, typ = 'logout+jwt', key?: CryptoKey) => broker.sign(claims, key, typ)
/** As a broker's server sends it: a form, no origin, no cookie. */
const tell = async (token: string, more = '') => {
  const answer = await portal.ask(new Jar(), '/auth/backchannel', {
    method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `logout_token=${token}${more}` })
  return answer.status
}

describe('a logout at the broker', () => {
  it('ends the person\'s sessions here, and is written down', async () => {
    const cookies = [await logIn(), await logIn('s1')]
    clock.now += 1_000
    expect(await tell(await sign(goodClaims()))).toBe(200)
    expect([await isAlive(cookies[0] ?? ''), await isAlive(cookies[1] ?? '')]).toEqual([false, false])
    expect((await ground.audited(place)).at(-1)).toMatchObject({ kind: 'logout' })
  })

  it('ends the one session it names, and those the broker never named', async () => {
    const [named, other, unnamed] = [await logIn('s1'), await logIn('s2'), await logIn()]
    expect(await tell(await sign({ ...goodClaims(), sid: 's1' }))).toBe(200)
    expect([await isAlive(named), await isAlive(other), await isAlive(unnamed)]).toEqual([false, true, false])
  })

  it('says nothing of a person who is not known here', async () => {
    expect(await tell(await sign({ ...goodClaims(), sub: 'nobody' }))).toBe(200)
  })

  it('is good once: what is sent again ends no newer session', async () => {
    const token = await sign(goodClaims())
    expect(await tell(token)).toBe(200)
    const cookie = await logIn()
    expect([await tell(token), await isAlive(cookie)]).toEqual([400, true])
  })

  const later = () => Math.floor(Date.now() / 1000)
  const changed = (change: Claims) => () => sign({ ...goodClaims(), ...change })
  const wrong: [string, () => string | Promise<string>][] = [
    ['signed by another key', async () => sign(goodClaims(), 'logout+jwt', (await generateKeyPair('ES256')).privateKey)],
    ['not signed', () => unsigned(goodClaims())],
    ['signed with a shared secret', () => symmetric(goodClaims(), JSON.stringify(broker.publicJwk))],
    ['an ID token', () => sign(goodClaims(), 'JWT')],
    ['of no kind', () => broker.sign(goodClaims())],
    ['with a nonce', changed({ nonce: 'n' })],
    ['with an empty nonce', changed({ nonce: null })],
    ['for another', changed({ aud: 'another' })],
    ['from another', changed({ iss: 'http://127.0.0.1:1' })],
    ['old', changed({ iat: later() - 300, exp: later() + 60 })],
    ['over', changed({ iat: later() - 60, exp: later() - 30 })],
    ['without an end', changed({ exp: undefined })],
    ['without a time', changed({ iat: undefined })],
    ['without an id', changed({ jti: undefined })],
    ['about nobody', changed({ sub: undefined, sid: 's1' })],
    ['about something else', changed({ events: { 'http://schemas.openid.net/event/other': {} } })],
    ['about nothing', changed({ events: undefined })],
    ['with no event in the event', changed({ events: { [event]: 'yes' } })],
    ['no token', () => 'x'],
    ['empty', () => ''],
  ]

  it.each(wrong)('changes nothing when the token is %s @asvs-10.5.5', async (_, make) => {
    const cookie = await logIn('s1')
    expect([await tell(await make()), await isAlive(cookie)]).toEqual([400, true])
  })

  it('changes nothing when there are two tokens, or far too much', async () => {
    const cookie = await logIn()
    const token = await sign(goodClaims())
    expect([await tell(token, `&logout_token=${token}`), await tell(token, `&x=${'x'.repeat(9_000)}`)]).toEqual([400, 413])
    expect(await isAlive(cookie)).toBe(true)
  })

  it('is asked to come again when the broker\'s keys cannot be had', async () => {
    const cookie = await logIn()
    portal = makePortal(ground, broker.issuer, { clock })
    broker.state.fails = '/jwks'
    expect([await tell(await sign(goodClaims())), await isAlive(cookie)]).toEqual([503, true])
  })
})
