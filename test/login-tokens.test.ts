import { decodeJwt, decodeProtectedHeader, generateKeyPair, importJWK, jwtVerify } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setOutFrom, startFakeBroker, symmetric, unsigned } from './login/fake-broker.ts'
import type { Claims, FakeBroker, Forge } from './login/fake-broker.ts'
import { Jar } from './login/jar.ts'
import { clientId, makePortal, startGround } from './login/portal.ts'
import type { Ground, Portal } from './login/portal.ts'

let ground: Ground
let broker: FakeBroker
let portal: Portal
let jar: Jar
const clock = { now: Date.parse('2026-11-22T09:00:00+01:00') }
const cpr = '6101501111'

beforeAll(async () => {
  ground = await startGround()
  broker = await startFakeBroker({ cpr })
  await ground.person(cpr)
})
beforeEach(() => {
  Object.assign(broker.state, { forge: undefined, fails: undefined, userinfo: undefined, algorithms: ['ES256'] })
  broker.seen.length = 0
  portal = makePortal(ground, broker.issuer, { clock })
  jar = new Jar()
})
afterAll(() => Promise.all([broker?.stop(), ground?.stop()]))

const setOut = (query = '', from = jar) => setOutFrom(portal, broker, from, query)
const comeBack = (back: URLSearchParams, as = jar) => portal.ask(as, `/auth/callback?${back}`)
const outcome = async (response: Response) => [response.status, await response.json()]

describe('the broker\'s answer', () => {
  it('lets an honest one in, so the refusals below mean something', async () => {
    const { back } = await setOut()
    expect((await comeBack(back)).headers.get('location')).toBe('/')
    expect(await ground.sessionAt(jar.get('__Host-sid'))).toMatchObject({ level: 'betydelig' })
  })

  const later = () => Math.floor(Date.now() / 1000)
  const changed = (change: (good: Claims) => Claims): Forge => (good, sign) => sign({ ...good, ...change(good) })
  const without = (name: string): Forge => (good, sign) => sign({ ...good, [name]: undefined })
  const flipped = (token: string) => {
    const [header, body = '', signature] = token.split('.')
    const claims = { ...JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims, 'dk.cpr': '6202502222' }
    return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.')
  }
  const forgeries: [string, Forge][] = [
    ['a changed CPR number under the old signature @asvs-6.8.2 @asvs-9.1.1', async (good, sign) => flipped(await sign(good))],
    ['a signature by another key @asvs-9.1.3', async (good, sign) =>
      sign(good, (await generateKeyPair('ES256')).privateKey)],
    ['no signature (alg none) @asvs-9.1.2', (good) => unsigned(good)],
    ['a signature cut off', async (good, sign) => (await sign(good)).replace(/[^.]+$/, '')],
    ['a shared secret (HS256) from the public key', (good) => symmetric(good, JSON.stringify(broker.publicJwk))],
    ['a shared secret (HS256) from the client\'s name', (good) => symmetric(good, clientId.padEnd(32, '!'))],
    ['another audience @asvs-10.5.4', changed(() => ({ aud: 'another-client' }))],
    ['two audiences and another authorised party', changed(() => ({ aud: [clientId, 'other'], azp: 'other' }))],
    ['no audience', without('aud')],
    ['another issuer @asvs-10.5.3', changed(() => ({ iss: 'http://127.0.0.1:1' }))],
    ['no issuer', without('iss')],
    ['a time that has passed @asvs-9.2.1', changed(() => ({ exp: later() - 120 }))],
    ['no end', without('exp')],
    ['a beginning that has not come', changed(() => ({ nbf: later() + 600 }))],
    ['no subject', without('sub')],
    ['another nonce @asvs-10.5.1', changed(() => ({ nonce: 'x'.repeat(43) }))],
    ['no nonce', without('nonce')],
    ['no words at all', () => 'not.a.token'],
    ['no token', () => ''],
  ]

  it.each(forgeries)('is refused with %s', async (_, forge) => {
    broker.state.forge = forge
    broker.state.algorithms = ['ES256', 'HS256', 'none']
    const { back } = await setOut()
    const answer = await comeBack(back)
    expect(await outcome(answer)).toEqual([401, { code: 'login-afvist' }])
    expect([jar.get('__Host-sid'), jar.get('__Host-tx')]).toEqual([undefined, undefined])
  })

  it.each([
    ['low', 'https://data.gov.dk/concept/core/nsis/Low'],
    ['unknown', 'https://data.gov.dk/concept/core/nsis/Substantial '],
    ['named like a part of every object', 'constructor'],
    ['missing', undefined],
    ['a list', ['https://data.gov.dk/concept/core/nsis/High']],
  ])('is refused when the level is %s, whatever was asked for @asvs-6.8.4', async (_, acr) => {
    broker.state.forge = (good, sign) => sign({ ...good, acr })
    const { asked, back } = await setOut()
    expect(asked.get('acr_values')).toContain('nsis/Substantial')
    expect(await outcome(await comeBack(back))).toEqual([401, { code: 'for-lavt-niveau' }])
  })

  it('counts no old proof as fresh, and takes none at a step-up @asvs-6.8.4', async () => {
    const old: Forge = (good, sign) => sign({ ...good, auth_time: later() - 600 })
    broker.state.forge = old
    await comeBack((await setOut()).back)
    expect(await ground.sessionAt(jar.get('__Host-sid'))).toMatchObject({
      authAt: expect.toSatisfy((at: number) => at <= clock.now - 599_000) as number })
    broker.state.forge = old
    expect(await outcome(await comeBack((await setOut('stepup=1')).back))).toEqual([401, { code: 'login-afvist' }])
    broker.state.forge = without('auth_time')
    expect(await outcome(await comeBack((await setOut('stepup=1')).back))).toEqual([401, { code: 'login-afvist' }])
  })

  it('may tell the CPR number beside the token, for the same person only', async () => {
    await ground.person('6707507777')
    broker.state.userinfo = { sub: 'beside', 'dk.cpr': '670750-7777' }
    broker.state.forge = (good, sign) => sign({ ...good, sub: 'beside', 'dk.cpr': undefined })
    expect((await comeBack((await setOut()).back)).headers.get('location')).toBe('/')
    broker.state.userinfo = { sub: 'another', 'dk.cpr': '6707507777' }
    expect(await outcome(await comeBack((await setOut()).back))).toEqual([401, { code: 'login-afvist' }])
  })
})

describe('the way back belongs to one browser and one attempt', () => {
  const foreign = [400, { code: 'login-foraeldet' }]

  it('refuses another\'s callback in this browser, and this attempt is over @asvs-10.2.1', async () => {
    const attacker = new Jar()
    const theirs = await setOut('', attacker)
    const ours = await setOut()
    const broken = await comeBack(theirs.back)
    expect(await outcome(broken)).toEqual(foreign)
    expect([jar.get('__Host-sid'), jar.get('__Host-tx')]).toEqual([undefined, undefined])
    expect(broker.seen.filter(({ path }) => path === '/token')).toEqual([])
    expect(await outcome(await comeBack(ours.back))).toEqual(foreign)
  })

  it('burns the attempt in the table too: the cookie put back is of no use', async () => {
    const { back } = await setOut()
    const cookie = jar.get('__Host-tx') ?? ''
    await comeBack(new URLSearchParams({ code: 'a-code', state: 'x'.repeat(43), iss: broker.issuer }))
    jar.set('__Host-tx', cookie)
    expect(await outcome(await comeBack(back))).toEqual(foreign)
  })

  it('takes a state once, also when it comes ten times at the same moment', async () => {
    const { back } = await setOut()
    const cookie = jar.get('__Host-tx') ?? ''
    const jars = Array.from({ length: 10 }, () => {
      const one = new Jar()
      one.set('__Host-tx', cookie)
      return one
    })
    const statuses = await Promise.all(jars.map(async (one) => (await comeBack(back, one)).status))
    expect(statuses.filter((status) => status === 303)).toHaveLength(1)
    expect(statuses.filter((status) => status === 400)).toHaveLength(9)
  })

  it('is over after ten minutes', async () => {
    const { back } = await setOut()
    clock.now += 10 * 60_000
    expect(await outcome(await comeBack(back))).toEqual(foreign)
  })

  it.each([
    ['no cookie', (back: URLSearchParams) => { jar = new Jar(); return back }],
    ['a made-up cookie', (back: URLSearchParams) => { jar.set('__Host-tx', 'y'.repeat(43)); return back }],
    ['a cookie that could be a key', (back: URLSearchParams) => { jar.set('__Host-tx', 'T#'.repeat(20)); return back }],
    ['no state', (back: URLSearchParams) => { back.delete('state'); return back }],
    ['two states', (back: URLSearchParams) => { back.append('state', 'x'); return back }],
    ['an empty query', () => new URLSearchParams()],
  ])('refuses %s', async (_, spoil) => {
    expect(await outcome(await comeBack(spoil((await setOut()).back)))).toEqual(foreign)
  })

  it('refuses an answer that says it is from another broker, or does not say @asvs-10.2.2', async () => {
    for (const spoil of [
      (back: URLSearchParams) => back.set('iss', 'http://127.0.0.1:1'), (back: URLSearchParams) => back.delete('iss')]) {
      const { back } = await setOut()
      spoil(back)
      expect(await outcome(await comeBack(back))).toEqual([401, { code: 'login-afvist' }])
    }
  })
})

describe('two brokers', () => {
  it('make two persons of one subject @asvs-6.8.1', async () => {
    const other = await startFakeBroker({ sub: 'person-1', cpr: '6808508888' })
    await ground.person('6808508888')
    await comeBack((await setOut()).back)
    const there = makePortal(ground, other.issuer, { clock })
    const theirs = new Jar()
    const { back } = await setOutFrom(there, other, theirs)
    await there.ask(theirs, `/auth/callback?${back}`)
    const [ours, others] = [jar, theirs].map((one) => one.get('__Host-sid')?.split('.')[1])
    expect([ours, others, ours === others]).toEqual([expect.any(String), expect.any(String), false])
    await other.stop()
  })

  it('let nobody in when the known name and the CPR number are two persons of one home', async () => {
    const org = (await ground.person('6909509999')).org
    await ground.person('6910509999', { org })
    broker.state.forge = (good, sign) => sign({ ...good, sub: 'mixed', 'dk.cpr': '6909509999' })
    expect((await comeBack((await setOut()).back)).headers.get('location')).toBe('/')
    broker.state.forge = (good, sign) => sign({ ...good, sub: 'mixed', 'dk.cpr': '6910509999' })
    expect((await comeBack((await setOut()).back)).headers.get('location')).toBe('/ikke-oprettet')
  })
})

describe('when something is away', () => {
  it.each(['/.well-known/openid-configuration', '/token', '/jwks'])('says «try again» when the broker fails at %s',
    async (path) => {
      broker.state.fails = path
      const answer = path.startsWith('/.well') ? await portal.ask(jar, '/auth/login') : await comeBack((await setOut()).back)
      expect(await outcome(answer)).toEqual([503, { code: 'proev-igen' }])
      expect(answer.headers.get('refresh')).toBe('0; url=/login-fejl?kode=proev-igen')
      expect(jar.get('__Host-sid')).toBeUndefined()
    })

  it('finds its way again when the broker is back', async () => {
    broker.state.fails = '/.well-known/openid-configuration'
    await portal.ask(jar, '/auth/login')
    broker.state.fails = undefined
    expect((await portal.ask(jar, '/auth/login')).status).toBe(303)
  })
})

describe('how the portal proves itself to the broker', () => {
  it('signs with the key in KMS, for this broker, for a minute, once', async () => {
    await comeBack((await setOut()).back)
    const form = broker.seen.find(({ path }) => path === '/token')?.form
    const assertion = form?.get('client_assertion') ?? ''
    const jwk = ground.publicJwk
    await jwtVerify(assertion, await importJWK(jwk), {
      audience: broker.issuer, issuer: clientId, subject: clientId })
    expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'ES256', typ: 'JWT', kid: jwk.kid })
    const { jti, iat = 0, exp = 0 } = decodeJwt(assertion)
    expect([jti?.length, exp - iat, form?.get('client_secret')]).toEqual([36, 60, null])
  })

  it('shows the broker neither the secret in the cookie nor, in the address, what proves it', async () => {
    const { asked } = await setOut('login_hint=ane')
    expect([...asked.keys()].toSorted()).toEqual(['acr_values', 'client_id', 'code_challenge', 'code_challenge_method',
      'nonce', 'prompt', 'redirect_uri', 'response_type', 'scope', 'state'])
    expect(asked.toString()).not.toContain(jar.get('__Host-tx'))
    expect(asked.get('code_challenge_method')).toBe('S256')
  })
})
