import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { saidByFunction, securityHeaders } from '../headers.ts'
import { refusal, toAnswer, tryAgain } from './answer.ts'
import type { Answer } from './answer.ts'
import { decodePath, toEvent } from './event.ts'
import { router } from './house.ts'
import type { Route } from './house.ts'
import { maxBody, maxHeaders, maxPayload } from './limits.ts'
import type { Outcome } from './worker.ts'

export type GatewayOptions = {
  port: number
  routes: readonly Route[]
  /** Hands an event to a Lambda by name. */
  invoke: (lambda: string, event: unknown) => Promise<Outcome>
  /** What CloudFront shows the API as a proof that a request came through it. */
  edgeSecret: string
  /** The portal's clock, ms. */
  now: () => number
  /** Everything that is not the API: the site, and `/local/*`. */
  site: (req: IncomingMessage, path: string) => Promise<Answer>
  local?: (req: IncomingMessage, body: () => Promise<Buffer | undefined>) => Promise<Answer>
}

/** Undefined when there is more than the HTTP API takes. */
export const readBody = async (req: IncomingMessage): Promise<Buffer | undefined> => {
  if (Number(req.headers['content-length'] ?? 0) > maxBody) return undefined
  const parts: Buffer[] = []
  let size = 0
  for await (const part of req as AsyncIterable<Buffer>) {
    size += part.length
    if (size > maxBody) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const headBytes = ({ method = '', url = '', rawHeaders }: IncomingMessage) =>
  Buffer.byteLength(`${method} ${url}`) + rawHeaders.reduce((sum, each) => sum + Buffer.byteLength(each), 0)

const toApi = async (req: IncomingMessage, options: GatewayOptions, find: ReturnType<typeof router>) => {
  if (headBytes(req) > maxHeaders) return refusal(431, 'Request Header Fields Too Large')
  const { method = 'GET', url = '/', rawHeaders } = req
  const path = decodePath(url)
  if (path === undefined) return refusal(400, 'Bad Request')
  const match = find(method, path)
  if (match === undefined) return refusal(404, 'Not Found')
  const body = await readBody(req)
  if (body === undefined) return refusal(413, 'Request Entity Too Large')
  const event = toEvent({ method, url, rawHeaders, body, ip: req.socket.remoteAddress ?? '' }, path, match, {
    edge: { 'x-edge': options.edgeSecret }, now: options.now(), requestId: randomBytes(12).toString('base64url') })
  const tooMuch = body.length > 0 && Buffer.byteLength(JSON.stringify(event)) > maxPayload
  if (tooMuch) return refusal(413, 'Request Entity Too Large')
  return toAnswer(await options.invoke(match.route.lambda, event))
}

const redirect = (location: string): Answer => ({ status: 308, headers: { location }, body: Buffer.alloc(0) })

const isApi = (url: string) => /^\/(api|auth)\//.test(url) && !/^\/api\/openapi\.json(\?|$)/.test(url)

const send = (req: IncomingMessage, res: ServerResponse, answer: Answer) => {
  const own = answer.headers[saidByFunction]
  const policy: Answer['headers'] = !isApi(req.url ?? '/') ? securityHeaders.site
    : { ...securityHeaders.api, ...(own !== undefined && { [saidByFunction]: own }) }
  // An unread body (413, 431) must not be taken for the next request.
  const close = req.complete ? {} : { connection: 'close' }
  const bodyless = answer.status === 204 || answer.status === 304
  res.writeHead(answer.status, {
    ...answer.headers, ...policy, ...(!bodyless && { 'content-length': answer.body.length }), ...close })
  res.end(req.method === 'HEAD' || bodyless ? undefined : answer.body)
  if (!req.complete) req.resume()
}

/** CloudFront and the HTTP API in one: every request under /api and /auth becomes an event for a deployed bundle. */
export const startGateway = async (options: GatewayOptions): Promise<{ port: number; stop: () => Promise<void> }> => {
  let { port } = options
  const find = router(options.routes)
  const hosts = new Set<string>()

  const answer = async (req: IncomingMessage): Promise<Answer> => {
    const { url = '/', headers: { host = '' } } = req
    // Another name for this machine (DNS rebinding) finds no portal.
    if (!hosts.has(host)) return refusal(403, 'Forbidden')
    // Signing in happens on `localhost`; the portal is another site, with cookies of its own.
    if (host.startsWith('localhost') && !isApi(url)) return redirect(`http://127.0.0.1:${port}${url}`)
    const path = url.split('?', 1)[0] ?? '/'
    if (path.startsWith('/local/')) {
      return options.local === undefined ? refusal(404, 'Not Found') : options.local(req, () => readBody(req))
    }
    return isApi(url) ? toApi(req, options, find) : options.site(req, path)
  }

  const limits = { maxHeaderSize: 65_536, requestTimeout: 30_000, keepAliveTimeout: 60_000 }
  const server = createServer(limits, (req, res) => {
    answer(req).catch((error: unknown) => {
      if (!req.destroyed) console.error(error)
      return refusal(500, 'Internal Server Error')
    }).then((ready) => send(req, res, ready))
      .catch(() => (res.headersSent ? res.destroy() : send(req, res, tryAgain(502))))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (typeof address === 'object' && address !== null) port = address.port
  for (const name of ['127.0.0.1', 'localhost']) hosts.add(`${name}:${port}`)
  const stop = () => new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
  return { port, stop }
}
