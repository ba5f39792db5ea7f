import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeDoors } from '../functions/adgang/doors.ts'
import type { AppError } from '../functions/core/errors.ts'
import { absoluteLimit, idleLimit } from '../functions/core/session.ts'
import { readClaim } from '../functions/http/session.ts'
import { key } from '../functions/table/keys.ts'
import { setOutFrom, startFakeBroker } from './login/fake-broker.ts'
import type { FakeBroker } from './login/fake-broker.ts'
import { Jar } from './login/jar.ts'
import { fromOurPage, makePortal, startGround } from './login/portal.ts'
import type { Ground, Portal } from './login/portal.ts'

let ground: Ground
let broker: FakeBroker
let portal: Portal
let org: string
let person: string
const clock = { now: Date.parse('2026-11-22T09:00:00+01:00') }

beforeAll(async () => {
  ground = await startGround()
  broker = await startFakeBroker({ cpr: '6101501111' });
  ({ org, person } = await ground.person('6101501111'))
})
beforeEach(() => { portal = makePortal(ground, broker.issuer, { clock }) })
afterAll(() => Promise.all([broker?.stop(), ground?.stop()]))

const logIn = async (jar: Jar): Promise<string> => {
  clock.now += 1_000
  const { back } = await setOutFrom(portal, broker, jar)
  await portal.ask(jar, `/auth/callback?${back}`)
  return jar.get('__Host-sid') ?? ''
}
const sessions = () => ground.table.query('data', {
  pk: key('O', org, 'P', person), prefix: 'S#', limit: 100, newestFirst: false })

describe('which session a login ends @asvs-7.2.4', () => {
  it('ends the one seen when it began: coming back from another site, the browser holds the cookie back', async () => {
    const jar = new Jar()
    const first = await logIn(jar)
    const { back } = await setOutFrom(portal, broker, jar)
    const strict = new Jar()
    strict.set('__Host-tx', jar.get('__Host-tx') ?? '')
    await portal.ask(strict, `/auth/callback?${back}`)
    expect([await ground.sessionAt(first), await ground.sessionAt(strict.get('__Host-sid'))])
      .toEqual([undefined, expect.anything()])
  })

  it('ends the one seen when it came back: a link from another site began without the cookie', async () => {
    const jar = new Jar()
    const first = await logIn(jar)
    const linked = new Jar()
    const { back } = await setOutFrom(portal, broker, linked)
    linked.set('__Host-sid', first)
    await portal.ask(linked, `/auth/callback?${back}`)
    expect(await ground.sessionAt(first)).toBeUndefined()
  })

  it('gives no session the id the browser brought with it', async () => {
    const jar = new Jar()
    const brought = `${org}.${person}.${'f'.repeat(43)}`
    jar.set('__Host-sid', brought)
    expect(await logIn(jar)).not.toBe(brought)
    expect(await ground.sessionAt(brought)).toBeUndefined()
  })

  it('leaves the others of the same person, up to twenty', async () => {
    const first = await logIn(new Jar())
    expect(await ground.sessionAt(first)).toMatchObject({ endsAt: clock.now + absoluteLimit })
    for (let i = 0; i < 19; i++) await logIn(new Jar())
    expect([await ground.sessionAt(first), (await sessions()).length]).toEqual([expect.anything(), 20])
    await logIn(new Jar())
    expect([await ground.sessionAt(first), (await sessions()).length]).toEqual([undefined, 20])
  })
})

describe('a login that does not succeed', () => {
  it('leaves the session there was', async () => {
    const jar = new Jar()
    const before = await logIn(jar)
    broker.state.forge = (good, sign) => sign({ ...good, aud: 'another' })
    await logIn(jar)
    broker.state.forge = undefined
    expect([jar.get('__Host-sid'), await ground.sessionAt(before)]).toEqual([before, expect.anything()])
  })
})

const logOut = (jar: Jar) => portal.ask(jar, '/auth/logout', { method: 'POST', headers: fromOurPage })

describe('what a session opens', () => {
  const open = async (cookie: string | undefined, at = clock.now): Promise<string> => {
    const claim = readClaim(cookie)
    if (claim === undefined) return 'no claim'
    return makeDoors(ground.table).openOwn(claim, 'read', at).then(() => 'open', (error: AppError) => error.code)
  }

  it('opens the person\'s own door until thirty idle minutes have passed @asvs-7.3.1', async () => {
    const cookie = await logIn(new Jar())
    expect([await open(cookie), await open(cookie, clock.now + idleLimit - 1), await open(cookie, clock.now + idleLimit)])
      .toEqual(['open', 'open', 'ikke-logget-ind'])
  })

  it('opens nothing after logout, though the cookie is put back @asvs-7.4.1', async () => {
    const jar = new Jar()
    const cookie = await logIn(jar)
    await logOut(jar)
    expect(await open(cookie)).toBe('ikke-logget-ind')
  })

  it('opens nothing under another person\'s id', async () => {
    const [, , secret] = (await logIn(new Jar())).split('.')
    const other = await ground.person(undefined, { org })
    expect(await open(`${org}.${other.person}.${secret}`)).toBe('ikke-logget-ind')
  })
})

describe('logout', () => {
  it('ends this session and no other, and needs the secret to do it', async () => {
    const [jar, other] = [new Jar(), new Jar()]
    const [ours, theirs] = [await logIn(jar), await logIn(other)]
    const guess = new Jar()
    guess.set('__Host-sid', `${org}.${person}.${'g'.repeat(43)}`)
    expect((await logOut(guess)).status).toBe(204)
    await logOut(jar)
    expect([await ground.sessionAt(ours), await ground.sessionAt(theirs)]).toEqual([undefined, expect.anything()])
  })

  it('answers the same with a session, without one, and with nonsense', async () => {
    const seen = []
    for (const cookie of [await logIn(new Jar()), undefined, '#.#.#']) {
      const jar = new Jar()
      if (cookie !== undefined) jar.set('__Host-sid', cookie)
      const answer = await logOut(jar)
      seen.push([answer.status, await answer.text(), ...answer.headers])
    }
    expect([seen[1], seen[2]]).toEqual([seen[0], seen[0]])
  })

  it('is no link: GET does nothing', async () => {
    const jar = new Jar()
    const ours = await logIn(jar)
    expect((await portal.ask(jar, '/auth/logout')).status).toBe(404)
    expect(await ground.sessionAt(ours)).toBeDefined()
  })
})
