import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refusal } from '../infra/local/answer.ts'
import { openClock } from '../infra/local/clock.ts'
import type { Clock } from '../infra/local/clock.ts'
import { startGateway } from '../infra/local/gateway.ts'
import { answerLocal } from '../infra/local/local.ts'
import { lockFolder } from '../infra/local/lock.ts'
import { openOutbox } from '../infra/local/outbox.ts'
import type { Outbox } from '../infra/local/outbox.ts'
import { freePort, idpPort } from '../infra/local/ports.ts'
import { lambdaEnv } from '../infra/local/settings.ts'
import { readHouse } from '../infra/local/template.ts'
import { synthesise } from './stack.ts'

const dir = mkdtempSync(join(tmpdir(), 'samspil-local-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('what is run is what the stack says', () => {
  const values = {
    TABLE_DATA: 'data', TABLE_AUDIT: 'audit', TABLE_KEYS: 'keys', KMS_KEY: 'k', KMS_MAC_KEY: 'm', KMS_SIGN_KEY: 's',
    FILES_BUCKET: 'files', ANCHOR_BUCKET: 'anchors', PORTAL_ORIGIN: 'http://127.0.0.1:4000',
    OIDC_ISSUER: 'http://localhost:20000', OIDC_CLIENT_ID: 'samspil', EDGE_SECRET: 'e'.repeat(16) }
  const envOf = lambdaEnv(values, { dynamodb: 'http://d', kms: 'http://k', s3: 'http://s' })

  beforeAll(() => writeFileSync(join(dir, 'Samspil.template.json'), synthesise().text), 60_000)

  it('reads every function, route and stream from the synthesised template', () => {
    const { lambdas, routes, followers } = readHouse(dir, envOf)
    expect(lambdas.map(({ name }) => name).sort()).toEqual(['api', 'auth', 'billede', 'operatoer', 'stream'])
    expect(Object.fromEntries(routes.map(({ key, lambda }) => [key, lambda]))).toEqual({
      'ANY /api/{proxy+}': 'api', 'ANY /auth/{proxy+}': 'auth',
      'PUT /api/borgere/{borgerId}/filer/{filId}': 'billede',
      'GET /api/borgere/{borgerId}/dagbog/{notatId}/billede': 'billede' })
    expect(followers.map(({ lambda, table }) => [lambda, table])).toEqual([['stream', 'data'], ['stream', 'audit']])
    for (const { folder, handler, timeoutMs } of lambdas) {
      expect(folder.startsWith(join(dir, 'asset.'))).toBe(true)
      expect(handler).toBe('index.handler')
      expect(timeoutMs).toBeGreaterThanOrEqual(10_000)
    }
  })

  it('tells a function no more than the stack declares for it, with the values of this machine', () => {
    const envs = Object.fromEntries(readHouse(dir, envOf).lambdas.map(({ name, env }) => [name, env]))
    expect(envs['api']).toMatchObject({
      TABLE_DATA: 'data', PORTAL_ORIGIN: 'http://127.0.0.1:4000', EDGE_SECRET: 'e'.repeat(16),
      AWS_ENDPOINT_URL_DYNAMODB: 'http://d', AWS_ENDPOINT_URL_KMS: 'http://k', AWS_ENDPOINT_URL_S3: 'http://s' })
    expect(envs['api']).not.toHaveProperty('LOGIN_HINTS')
    expect(envs['auth']).toHaveProperty('LOGIN_HINTS', '1')
    expect(envs['stream']).not.toHaveProperty('EDGE_SECRET')
  })

  it('does not start with a setting nobody has a value for', () => {
    expect(() => envOf('api', { NEW_TABLE: { Ref: 'table' } })).toThrow('NEW_TABLE')
  })
})

describe('/local, which belongs to the house and to no bundle', () => {
  let origin: string
  let stop: () => Promise<void>
  let clock: Clock
  let outbox: Outbox
  const ellen = { id: 'ellen', rolle: 'borger', name: 'Ellen Solstrand', borgere: [{ id: 'a', scopes: ['dagbog'] }] }

  beforeAll(async () => {
    const port = await freePort()
    origin = `http://127.0.0.1:${port}`
    clock = openClock(dir)
    outbox = openOutbox(join(dir, 'outbox'))
    const gateway = await startGateway({
      port, routes: [], edgeSecret: 'e'.repeat(16), now: clock.now,
      invoke: async () => ({ ok: false, why: 'init', detail: 'none' }), site: async () => refusal(404, 'Not Found'),
      local: answerLocal({ origin, clock, outbox, personas: async () => [ellen] }) })
    stop = gateway.stop
  })
  afterAll(() => stop())

  const ask = async (path: string, init?: RequestInit): Promise<[number, unknown]> => {
    const res = await fetch(`${origin}/local/${path}`, init)
    return [res.status, await res.json()]
  }
  const move = (now: string | null, headers: Record<string, string> = {}) => ask('clock', {
    method: 'POST', body: JSON.stringify({ now }), headers: { 'content-type': 'application/json', ...headers } })
  const clockSays = async () => Date.parse(((await ask('clock'))[1] as { now: string }).now)

  it('says who can log in, and what they may see of whom', async () => {
    expect(await ask('personas')).toEqual([200, [ellen]])
  })

  it('moves the clock, which ticks on from there and through a restart, and back again', async () => {
    const moment = Date.parse('2027-03-28T01:59:59+01:00')
    expect((await move('2027-03-28T01:59:59+01:00'))[0]).toBe(200)
    await sleep(20)
    const said = await clockSays()
    expect(said).toBeGreaterThan(moment)
    expect(said).toBeLessThan(moment + 5_000)
    expect(Math.abs(openClock(dir).now() - clock.now())).toBeLessThan(100)
    await move(null)
    expect(Math.abs(await clockSays() - Date.now())).toBeLessThan(5_000)
  })

  it('lets no other site, form or nonsense move it', async () => {
    const refused = await Promise.all([
      move('2027-01-01T00:00:00Z', { origin: 'http://localhost:20000' }),
      move('2027-01-01T00:00:00Z', { origin: 'null' }),
      move('2027-01-01T00:00:00Z', { 'sec-fetch-site': 'cross-site' }),
      move('2027-01-01T00:00:00Z', { 'content-type': 'text/plain' }),
      move('tomorrow'), move('2027-01-01'), ask('clock', { method: 'DELETE' }), ask('../local/nothing'),
    ])
    expect(refused.map(([status]) => status)).toEqual([403, 403, 403, 415, 400, 400, 404, 404])
    expect(Math.abs(await clockSays() - Date.now())).toBeLessThan(5_000)
  })

  it('shows what was sent to people, oldest first, by the way it went', async () => {
    expect(await ask('mail')).toEqual([200, []])
    for (const n of [1, 2]) outbox.add('mail', { to: `${n}@example`, subject: 'Du har en ny besked' })
    expect(await ask('mail')).toEqual([200, [
      { to: '1@example', subject: 'Du har en ny besked' }, { to: '2@example', subject: 'Du har en ny besked' }]])
    expect(await ask('sms')).toEqual([200, []])
    expect(await ask('push')).toEqual([200, []])
  })
})

describe('one house in one folder', () => {
  it('refuses a second one while the first runs, and lets the next in after', () => {
    const open = lockFolder(join(dir, 'house'))
    expect(() => lockFolder(join(dir, 'house'))).toThrow('in use')
    open()
    lockFolder(join(dir, 'house'))()
  })

  it('keeps the login provider at the address it had', async () => {
    const port = await idpPort(dir)
    expect(await idpPort(dir)).toBe(port)
  })
})
