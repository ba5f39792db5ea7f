import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startIdp } from '../infra/local/idp.ts'
import type { Idp, IdpPerson } from '../infra/local/idp.ts'
import { isFresh, sessionHolds } from '../functions/core/session.ts'
import type { SessionItem } from '../functions/core/session.ts'
import { key } from '../functions/table/keys.ts'
import { personKey } from '../functions/table/places.ts'
import { Browser } from './login/browser.ts'
import { clientId, fromOurPage, makePortal, origin, startGround } from './login/portal.ts'
import type { Ground, Portal } from './login/portal.ts'

const someone = { rolle: 'borger', om: 'En prøveperson.', niveau: 'betydelig' } as const
const people: IdpPerson[] = [
  { ...someone, id: 'ane', navn: 'Ane <b>Å</b>', cpr: '6101501111' },
  { ...someone, id: 'bo', navn: 'Bo', cpr: '6202502222', niveau: 'hoej' },
  { ...someone, id: 'lav', navn: 'Lav', cpr: '6303503333', niveau: 'lav' },
  { ...someone, id: 'ukendt', navn: 'Ukendt', cpr: '6404504444' },
  { ...someone, id: 'stoppet', navn: 'Stoppet', cpr: '6505505555' },
]
/** The portal's own day, which only goes forward. */
const clock = { now: Date.parse('2026-11-22T09:00:00+01:00') }
let ground: Ground
let idp: Idp
let portal: Portal
let ane: { org: string; person: string }
let browser: Browser

beforeAll(async () => {
  ground = await startGround()
  const client = { id: clientId, redirectUri: `${origin}/auth/callback`, publicJwk: ground.publicJwk }
  idp = await startIdp({ people, dir: ground.dir, client })
  ane = await ground.person('6101501111')
  await ground.person('6202502222')
  await ground.person('6303503333')
  await ground.person('6505505555', { active: false })
})
beforeEach(() => {
  clock.now += 1_000
  portal = makePortal(ground, idp.issuer, { hints: true, clock })
  browser = new Browser()
})
afterAll(() => Promise.all([idp?.stop(), ground?.stop()]))

const sid = (one = browser) => one.portal.get('__Host-sid')

describe('login through a real provider', () => {
  it('signs a person in by a press on the sign-in page, and goes where they were going', async () => {
    const answer = await browser.logIn(portal, 'retur=/dagbog', 'ane')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/dagbog'])
    expect(sid()?.startsWith(`${ane.org}.${ane.person}.`)).toBe(true)
    expect(await ground.sessionAt(sid())).toMatchObject({ level: 'betydelig', createdAt: clock.now })
  })

  it('signs in without hands by a login hint, where hints are forwarded', async () => {
    expect((await browser.logIn(portal, 'login_hint=bo')).headers.get('location')).toBe('/')
    expect(await ground.sessionAt(sid())).toMatchObject({ level: 'hoej' })
  })

  it('forwards no hint elsewhere: the sign-in page is shown', async () => {
    const begun = await makePortal(ground, idp.issuer).ask(browser.portal, '/auth/login?login_hint=bo')
    expect((await browser.walk(begun.headers.get('location') ?? '')).page).toContain('Hvem vil du logge ind som?')
  })

  it('keeps the cookies from scripts, other sites and plain connections @asvs-3.3.1 @asvs-3.3.2 @asvs-3.3.3 @asvs-3.3.4', async () => {
    const begun = await portal.ask(browser.portal, '/auth/login')
    expect(begun.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-tx=[-\w]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/)])
    const answer = await browser.logIn(portal, 'login_hint=ane')
    expect(answer.headers.getSetCookie()).toContainEqual(
      expect.stringMatching(/^__Host-sid=[-\w]{22}\.[-\w]{22}\.[-\w]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/))
  })

  it('asks with PKCE, state and nonce, pushed to the provider and out of the address bar', async () => {
    const begun = await portal.ask(browser.portal, '/auth/login')
    const { searchParams } = new URL(begun.headers.get('location') ?? '')
    expect([...searchParams.keys()].toSorted()).toEqual(['client_id', 'request_uri'])
  })

  it('remembers the provider\'s own name for the person, so the CPR number is not needed again', async () => {
    await browser.logIn(portal, 'login_hint=ane')
    const line = await ground.table.query('data', {
      pk: key('L', await ground.mac('6101501111')), prefix: 'O#', limit: 10, newestFirst: false })
    await ground.table.transact([{ remove: { pk: line[0]?.pk ?? '', sk: line[0]?.sk ?? '' } }])
    expect((await browser.logIn(portal, 'login_hint=ane')).headers.get('location')).toBe('/')
    await ground.table.transact([{ put: line[0] ?? { pk: 'never', sk: 'never' } }])
  })

  it('stores no token, no CPR number and no secret', async () => {
    await browser.logIn(portal, 'login_hint=ane')
    const item = JSON.stringify(await ground.sessionAt(sid()))
    expect(item).not.toContain(sid()?.split('.')[2])
    expect(Object.keys(JSON.parse(item) as object).toSorted()).toEqual(
      ['authAt', 'createdAt', 'endsAt', 'level', 'pk', 'seenAt', 'sk', 'ttl'])
  })

  it('writes the login down, with the person @asvs-16.3.1', async () => {
    const before = (await ground.audited(key('O', ane.org, 'P', ane.person))).length
    await browser.logIn(portal, 'login_hint=ane')
    const lines = await ground.audited(key('O', ane.org, 'P', ane.person))
    expect(lines.slice(before)).toMatchObject([{ kind: 'login', who: ane.person, level: 'betydelig' }])
  })

  it('says no to a level that is too low @asvs-6.8.4', async () => {
    const answer = await browser.logIn(portal, 'login_hint=lav')
    expect([answer.status, await answer.json(), sid()]).toEqual([401, { code: 'for-lavt-niveau' }, undefined])
    expect(answer.headers.get('refresh')).toBe('0; url=/login-fejl?kode=for-lavt-niveau')
  })

  it('goes back quietly when the person gives up at the provider', async () => {
    const begun = await portal.ask(browser.portal, '/auth/login')
    const page = await browser.walk(begun.headers.get('location') ?? '')
    const { back } = await browser.walk(page.action ?? '', { method: 'POST', body: new URLSearchParams({ afbryd: '1' }) })
    const answer = await portal.ask(browser.portal, `${back?.pathname}${back?.search}`)
    expect([answer.status, answer.headers.get('location'), sid()]).toEqual([303, '/login-fejl?kode=afbrudt', undefined])
  })

  it('answers one who is not created and one who is stopped alike: bytes and store calls @asvs-6.3.8', async () => {
    const seen = []
    for (const hint of ['ukendt', 'stoppet']) {
      const visitor = new Browser()
      ground.calls.length = 0
      const answer = await visitor.logIn(portal, `login_hint=${hint}`)
      seen.push({
        status: answer.status, body: await answer.text(), headers: [...answer.headers], calls: [...ground.calls] })
    }
    expect(seen[0]).toEqual(seen[1])
    expect(seen[0]).toMatchObject({ status: 303, calls: expect.arrayContaining(['PutItem']) as string[] })
    expect(seen[0]?.headers).toContainEqual(['location', '/ikke-oprettet'])
  })
})

describe('a new login is a new session', () => {
  it('never takes over an id the browser came with, and ends the session it had @asvs-7.2.4', async () => {
    await browser.logIn(portal, 'login_hint=ane')
    const first = sid()
    await browser.logIn(portal, 'login_hint=ane')
    expect(sid()).not.toBe(first)
    expect([await ground.sessionAt(first), await ground.sessionAt(sid())]).toEqual([undefined, expect.anything()])
  })

  it('ends the first person\'s session when the second signs in on the same device', async () => {
    await browser.logIn(portal, 'login_hint=ane')
    const first = sid()
    await browser.logIn(portal, '', 'bo')
    expect(await ground.sessionAt(first)).toBeUndefined()
    expect(await ground.sessionAt(sid())).toMatchObject({ level: 'hoej' })
  })

  it('asks who it is each time, also when the provider remembers someone', async () => {
    await browser.logIn(portal, 'login_hint=ane')
    const begun = await portal.ask(browser.portal, '/auth/login')
    const { page } = await browser.walk(begun.headers.get('location') ?? '')
    expect(page).toContain('Hvem vil du logge ind som?')
    expect(page).toContain('Ane &lt;b&gt;Å&lt;/b&gt;')
  })
})

describe('step-up', () => {
  it('shows only the one who is signed in, and makes a fresh session', async () => {
    await browser.logIn(portal, 'login_hint=ane')
    clock.now += 10 * 60_000
    const begun = await portal.ask(browser.portal, '/auth/login?stepup=1&retur=/adgang')
    const page = await browser.walk(begun.headers.get('location') ?? '')
    expect(page.page).toContain('Ane')
    expect(page.page).not.toContain('Bo')
    const { back } = await browser.choose(page, 'ane')
    const answer = await portal.ask(browser.portal, `${back?.pathname}${back?.search}`)
    expect(answer.headers.get('location')).toBe('/adgang')
    const item = await ground.sessionAt(sid())
    expect(isFresh({ authAt: Number(item?.authAt) }, clock.now)).toBe(true)
  })

  it('does not take another person\'s proof, and leaves the session as it was', async () => {
    await browser.logIn(portal, 'login_hint=ane')
    const before = sid()
    const answer = await browser.logIn(portal, 'stepup=1&login_hint=bo')
    expect([answer.status, await answer.json()]).toEqual([401, { code: 'login-afvist' }])
    expect([sid(), await ground.sessionAt(before)]).toEqual([before, expect.anything()])
  })
})

describe('logout', () => {
  const logOut = (headers: Record<string, string> = fromOurPage) =>
    portal.ask(browser.portal, '/auth/logout', { method: 'POST', headers })

  it('ends the session and clears the device, and may be said twice @asvs-7.4.1 @asvs-14.3.1', async () => {
    await browser.logIn(portal, 'login_hint=ane')
    const before = sid()
    clock.now += 60_000
    const answer = await logOut()
    expect([answer.status, await answer.text()]).toEqual([204, ''])
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"')
    expect([sid(), await ground.sessionAt(before)]).toEqual([undefined, undefined])
    browser.portal.set('__Host-sid', before ?? '')
    expect((await logOut()).status).toBe(204)
    const lines = await ground.audited(key('O', ane.org, 'P', ane.person))
    expect(lines.slice(-2)).toMatchObject([{ kind: 'login' }, { kind: 'logout' }])
  })

  it.each([
    ['another site', { ...fromOurPage, origin: 'https://example.org', 'sec-fetch-site': 'cross-site' }, 403],
    ['a sibling port', { ...fromOurPage, origin: 'http://127.0.0.1:4001', 'sec-fetch-site': 'same-site' }, 403],
    ['no origin', { 'content-type': 'application/json' }, 403],
    ['a form', { ...fromOurPage, 'content-type': 'text/plain' }, 415],
  ])('is not done for %s @asvs-3.5.1', async (_, headers, status) => {
    await browser.logIn(portal, 'login_hint=ane')
    expect((await logOut(headers)).status).toBe(status)
    expect(await ground.sessionAt(sid())).toBeDefined()
  })
})

describe('the demo provider', () => {
  it('keeps its keys for the owner alone', () => {
    expect(statSync(join(ground.dir, 'idp-keys.json')).mode & 0o777).toBe(0o600)
  })

  it('is stopped for a person at once: the session is there, the person is not', async () => {
    await browser.logIn(portal, 'login_hint=ane')
    await ground.table.update(personKey(ane.org, ane.person), { active: false }, { present: true })
    expect((await new Browser().logIn(portal, 'login_hint=ane')).headers.get('location')).toBe('/ikke-oprettet')
    await ground.table.update(personKey(ane.org, ane.person), { active: true }, { present: true })
    expect(sessionHolds(await ground.sessionAt(sid()) as Partial<SessionItem>, clock.now)).toBe(true)
  })
})
