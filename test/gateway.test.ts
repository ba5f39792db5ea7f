import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { securityHeaders } from '../infra/headers.ts'
import { startGateway } from '../infra/local/gateway.ts'
import { router } from '../infra/local/house.ts'
import type { LambdaSpec } from '../infra/local/house.ts'
import { openPools } from '../infra/local/pools.ts'
import type { Pools } from '../infra/local/pools.ts'
import { serveSite } from '../infra/local/site.ts'

/** A bundle of a few lines, run as the deployed ones are. The path says what it is to do. */
const handler = `
const ok = (rest) => ({ statusCode: 200, ...rest })
const answers = {
  '/api/event': (event) => ok({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(event) }),
  '/api/cookies': () => ok({ cookies: ['__Host-sid=a; Path=/', 'b=2'], headers: { 'Cache-Control': 'public' } }),
  '/api/bytes': () => ok({ headers: { 'content-type': 'image/webp' }, body: 'AP8K', isBase64Encoded: true }),
  '/api/plain': () => ({ hello: 'æ' }),
  '/api/pid': () => ({ statusCode: 200, body: String(process.pid) }),
  '/api/slow': () => new Promise((done) => setTimeout(done, 60_000)),
  '/api/wait': () => new Promise((done) => setTimeout(() => done({ statusCode: 200, body: String(process.pid) }), 200)),
  '/api/throw': () => { throw new Error('as a bug would') },
  '/api/exit': () => process.exit(1),
  '/api/wrong': () => ({ statusCode: 'two hundred' }),
  '/api/header': () => ({ statusCode: 200, headers: { 'bad name': 'x' } }),
  '/api/huge': () => ({ statusCode: 200, body: 'x'.repeat(7 * 1024 * 1024) }),
  '/api/env': () => ({ statusCode: 200, body: JSON.stringify(process.env) }),
}
export const handler = async (event) => (answers[event.rawPath] ?? answers['/api/event'])(event)
`
const now = Date.UTC(2026, 10, 22, 8)
const edgeSecret = 'the-word-of-the-edge'
const dir = mkdtempSync(join(tmpdir(), 'samspil-gateway-'))
let pools: Pools
let origin: string
let stop: () => Promise<void>

const write = (file: string, text: string) => {
  mkdirSync(join(dir, file, '..'), { recursive: true })
  writeFileSync(join(dir, file), text)
}

const lambda = (name: string): LambdaSpec => ({
  name, folder: join(dir, name), handler: 'index.handler', memoryMb: 128, timeoutMs: 1_000,
  env: { TABLE_DATA: 'data', AWS_REGION: 'eu-north-1' } })

beforeAll(async () => {
  write('api/index.mjs', handler)
  write('broken/index.mjs', 'throw new Error("no settings")')
  write('site/index.html', '<!doctype html><title>Samspil</title>')
  write('site/assets/app-1a2b.js', 'export const long = "' + 'æ'.repeat(2_000) + '"')
  write('site/openapi.json', '{"openapi":"3.1.0"}')
  write('secret.txt', 'not of the site')
  pools = openPools([lambda('api'), lambda('broken')], dir)
  const gateway = await startGateway({
    port: 0, edgeSecret, invoke: pools.invoke, now: () => now, site: serveSite(join(dir, 'site')),
    routes: [
      { key: 'ANY /api/{proxy+}', lambda: 'api' },
      { key: 'GET /api/borgere/{borgerId}/broken', lambda: 'broken' },
    ] })
  origin = `http://127.0.0.1:${gateway.port}`
  stop = gateway.stop
})
afterAll(async () => {
  await stop()
  await pools.stop()
  rmSync(dir, { recursive: true, force: true })
})

const tryAgain = async (res: Response) => {
  expect(res.headers.get('content-type')).toBe('application/problem+json')
  expect(await res.json()).toEqual({ code: 'proev-igen' })
  return res.status
}
const event = async (path: string, init?: RequestInit): Promise<APIGatewayProxyEventV2> =>
  (await (await fetch(origin + path, init)).json()) as APIGatewayProxyEventV2

/** Past fetch's own manners: headers exactly as written, paths untouched. */
const raw = (path: string, headers: Record<string, string | string[]>, method = 'GET') =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    request({ hostname, port, path, method, headers }, (res) => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part))
      res.on('end', () => resolve({ status: res.statusCode, headers: res.headers, body: Buffer.concat(parts) }))
    }).on('error', reject).end()
  })

describe('a request becomes the event the HTTP API would send', () => {
  it('hands on the path decoded once, the query as it was written, and both halves of a repeated key', async () => {
    const got = await event('/api/borgere/a%20b/%C3%A6%252F?x=1&y=%20z&x=2')
    expect(got).toMatchObject({
      version: '2.0', routeKey: 'ANY /api/{proxy+}', rawPath: '/api/borgere/a b/æ%2F',
      rawQueryString: 'x=1&y=%20z&x=2', queryStringParameters: { x: '1,2', y: ' z' },
      pathParameters: { proxy: 'borgere/a b/æ%2F' },
    })
  })

  it('tells the time of the portal, not of the machine', async () => {
    const { requestContext } = await event('/api/event', { method: 'PUT', headers: { 'user-agent': 'me' } })
    expect(requestContext).toMatchObject({
      timeEpoch: now, time: '22/Nov/2026:08:00:00 +0000',
      http: { method: 'PUT', path: '/api/event', sourceIp: '127.0.0.1', userAgent: 'me' } })
    expect(requestContext.requestId).not.toBe('')
  })

  it('lays cookies in a list of their own, and other headers in lower case, joined', async () => {
    const { body } = await raw('/api/event', { Cookie: 'a=1; b="x=y"', 'X-Twice': ['1', '2'] })
    const got = JSON.parse(body.toString()) as APIGatewayProxyEventV2
    expect(got.cookies).toEqual(['a=1', 'b="x=y"'])
    expect(got.headers).toMatchObject({ 'x-twice': '1,2' })
    expect(got.headers).not.toHaveProperty('cookie')
  })

  it('sends JSON as text and everything else as base64, a form and a nameless body too', async () => {
    const send = async (type: string, body: string | Uint8Array<ArrayBuffer>) => {
      const got = await event('/api/event', { method: 'POST', body, headers: { 'content-type': type } })
      return [got.body, got.isBase64Encoded]
    }
    expect(await send('application/json; charset=utf-8', '{"a":"æ"}')).toEqual(['{"a":"æ"}', false])
    expect(await send('image/webp', new Uint8Array([0, 255, 10]))).toEqual(['AP8K', true])
    expect(await send('application/x-www-form-urlencoded', 'a=b')).toEqual(['YT1i', true])
    expect(await send('', 'a')).toEqual(['YQ==', true])
    expect(await event('/api/event')).not.toHaveProperty('body')
  })

  it('says itself that it came through the edge, whatever the visitor says', async () => {
    const { body } = await raw('/api/event', { 'X-Edge': ['guess', 'again'], 'X-Forwarded-For': '10.0.0.1' })
    expect((JSON.parse(body.toString()) as APIGatewayProxyEventV2).headers)
      .toMatchObject({ 'x-edge': edgeSecret, 'x-forwarded-for': '10.0.0.1,127.0.0.1' })
  })

  it('keeps the machine\'s own names from the portal: it must know its address by setting', async () => {
    const got = await event('/api/event')
    expect(got.headers['host']).toBe('local.execute-api.eu-north-1.amazonaws.com')
  })
})

it('finds the route as the HTTP API does: whole before greedy, few variables before many, a method before ANY', () => {
  const keys = ['ANY /api/{proxy+}', 'ANY /api/{a}/{b}', 'PUT /api/{a}/{b}', 'ANY /api/{a}/fil', 'GET /api/health']
  const find = router(keys.map((key) => ({ key, lambda: key })))
  const found = (method: string, path: string) => find(method, path)?.route.key
  expect([
    found('GET', '/api/health'), found('POST', '/api/health'), found('PUT', '/api/x/y'), found('GET', '/api/x/y'),
    found('PUT', '/api/x/fil'), found('GET', '/api/x/y/z'), found('GET', '/api/'), found('GET', '/apix'),
  ]).toEqual([
    'GET /api/health', 'ANY /api/{proxy+}', 'PUT /api/{a}/{b}', 'ANY /api/{a}/{b}',
    'ANY /api/{a}/fil', 'ANY /api/{proxy+}', undefined, undefined])
})

describe('an answer comes back as it was meant', () => {
  it('with each cookie in a header of its own, and never kept by a browser', async () => {
    const res = await fetch(`${origin}/api/cookies`)
    expect(res.headers.getSetCookie()).toEqual(['__Host-sid=a; Path=/', 'b=2'])
    expect(res.headers.get('cache-control')).toBe('no-store')
  })

  it('with bytes as bytes, and a bare object as JSON', async () => {
    expect([...new Uint8Array(await (await fetch(`${origin}/api/bytes`)).arrayBuffer())]).toEqual([0, 255, 10])
    expect(await (await fetch(`${origin}/api/plain`)).json()).toEqual({ hello: 'æ' })
  })

  it('with the headers the edge lays on: one set for data, one for pages', async () => {
    const api = Object.fromEntries((await fetch(`${origin}/api/plain`)).headers)
    const page = Object.fromEntries((await fetch(`${origin}/`)).headers)
    expect(api).toMatchObject(securityHeaders.api)
    expect(page).toMatchObject(securityHeaders.site)
  })
})

describe('the real limits', () => {
  const post = (bytes: number) => fetch(`${origin}/api/plain`, {
    method: 'POST', body: new Uint8Array(bytes), headers: { 'content-type': 'image/webp' } })

  it('refuses a body over 10 MB, and an event over 6 MB (4.5 MB of picture)', async () => {
    expect((await post(4 * 1024 * 1024)).status).toBe(200)
    for (const bytes of [4.6 * 1024 * 1024, 10 * 1024 * 1024 + 1]) {
      const res = await post(bytes)
      expect([res.status, await res.json()]).toEqual([413, { message: 'Request Entity Too Large' }])
    }
  })

  it('refuses headers over 10 KB, and answers the next request on the same connection', async () => {
    const res = await fetch(`${origin}/api/plain`, { headers: { 'x-long': 'a'.repeat(10_240) } })
    expect(res.status).toBe(431)
    expect((await fetch(`${origin}/api/plain`, { headers: { 'x-long': 'a'.repeat(9_000) } })).status).toBe(200)
  })

  it('refuses a path that is not an encoding, a path of no route, and another name for this machine', async () => {
    expect((await raw('/api/%zz', {})).status).toBe(400)
    expect((await raw('/auth/x', {})).status).toBe(404)
    expect((await raw('/api/plain', { host: 'evil.example' })).status).toBe(403)
  })

  it('gives up what takes longer than the function may, and the worker with it', async () => {
    expect(await tryAgain(await fetch(`${origin}/api/slow`))).toBe(504)
    expect((await fetch(`${origin}/api/plain`)).status).toBe(200)
  })
})

describe('a worker that fails gives one clear answer, and the next request works', () => {
  it.each([['/api/exit', 503], ['/api/throw', 502], ['/api/wrong', 502], ['/api/header', 502], ['/api/huge', 502]])(
    '%s', async (path, status) => {
      expect(await tryAgain(await fetch(origin + path))).toBe(status)
      expect((await fetch(`${origin}/api/plain`)).status).toBe(200)
    })

  it('when it is killed in mid-request', async () => {
    const first = await (await fetch(`${origin}/api/pid`)).text()
    const waiting = fetch(`${origin}/api/wait`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    process.kill(Number(first), 'SIGKILL')
    expect(await tryAgain(await waiting)).toBe(503)
    const next = await (await fetch(`${origin}/api/pid`)).text()
    expect(pools.pids('api')).toContain(Number(next))
    expect(next).not.toBe(first)
  })

  it('when it never starts', async () => {
    expect(await tryAgain(await fetch(`${origin}/api/borgere/a/broken`))).toBe(503)
  })

  it('works for one at a time: many at once are many processes, at most eight', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, async () => (await fetch(`${origin}/api/wait`)).text()))
    expect(new Set(all).size).toBeGreaterThan(1)
    expect(pools.pids('api').length).toBeLessThanOrEqual(8)
  })

  it('knows only its own settings, not those of whoever started the house', async () => {
    const env = await (await fetch(`${origin}/api/env`)).json() as Record<string, string>
    expect(env).toMatchObject({ TABLE_DATA: 'data', AWS_LAMBDA_FUNCTION_NAME: 'api', _HANDLER: 'index.handler' })
    expect(env).not.toHaveProperty('PATH')
    expect(env).not.toHaveProperty('HOME')
  })
})

describe('the site', () => {
  it('gives the one page for every address without a dot, and 404 for a file that is not there', async () => {
    for (const path of ['/', '/dagbog', '/borgere/x/dagbog']) {
      const res = await fetch(origin + path)
      expect([res.status, res.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
      expect(res.headers.get('cache-control')).toBe('no-cache')
    }
    expect((await fetch(`${origin}/assets/gone.js`)).status).toBe(404)
  })

  it('lets a file with a hash in its name be kept for ever, and sends it small', async () => {
    const { headers, body } = await raw('/assets/app-1a2b.js', { 'accept-encoding': 'gzip' })
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable', 'content-encoding': 'gzip',
      'content-type': 'text/javascript; charset=utf-8' })
    expect(gunzipSync(body).toString()).toContain('æææ')
    expect(body.length).toBeLessThan(500)
  })

  it('is asked only whether a page has changed', async () => {
    const etag = (await fetch(`${origin}/`)).headers.get('etag') ?? ''
    expect((await raw('/', { 'if-none-match': etag })).status).toBe(304)
  })

  it('shows the contract of the API, and nothing outside its folder', async () => {
    expect(await (await fetch(`${origin}/api/openapi.json`)).json()).toEqual({ openapi: '3.1.0' })
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt']) {
      expect((await raw(path, {})).status).toBe(404)
    }
    expect((await raw('/', {}, 'POST')).status).toBe(403)
  })
})
