import { Agent, request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'

type Reply = { status: number; headers: IncomingHttpHeaders; body: Buffer }
type Wish = { method?: string; headers?: Record<string, string>; body?: Buffer | string }

/** An answer a person did not expect, with what it says. */
export class Nej extends Error {
  readonly status: number
  readonly code: string

  constructor(what: string, { status, body }: Reply) {
    super(`${what}: ${status} ${body.toString().slice(0, 300)}`)
    this.status = status
    this.code = /"code":"([a-z-]+)"/.exec(body.toString())?.[1] ?? ''
  }
}

const agent = new Agent({ keepAlive: true })

const send = (url: URL, { method = 'GET', headers = {}, body }: Wish): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const outgoing = request(url, { method, agent, family: 4, headers }, (incoming) => {
      const parts: Buffer[] = []
      incoming.on('data', (part: Buffer) => parts.push(part))
      incoming.on('error', reject)
      incoming.on('end', () => {
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(parts) })
      })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })

/** Follows the login from site to site, as a browser does, until it is back at a page of the portal. */
export const signIn = async (origin: string, persona: string): Promise<string> => {
  const jars = new Map<string, Map<string, string>>()
  let at = new URL(`/auth/login?login_hint=${persona}`, origin)
  for (let step = 0; step < 12; step++) {
    const jar = jars.get(at.origin) ?? new Map<string, string>()
    jars.set(at.origin, jar)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await send(at, { headers: cookie === '' ? {} : { cookie } })
    for (const line of reply.headers['set-cookie'] ?? []) {
      const [name = '', value = ''] = (line.split(';', 1)[0] ?? '').split(/=(.*)/s)
      jar.set(name, value)
    }
    const { location } = reply.headers
    if (location === undefined) throw new Nej(`${persona} signs in at ${at.pathname}`, reply)
    at = new URL(location, at)
    const session = jar.get('__Host-sid')
    if (at.origin === origin && session !== undefined) return session
  }
  throw new Error(`the login of ${persona} never ended`)
}

/** Half an hour without a word ends a session; the clock here moves in longer steps. */
const idle = 29 * 60_000

type Session = { cookie: Promise<string>; seen: number }

export type Besoeg = {
  /** Signs in now. A request signs in by itself when it must; this is for being there already. */
  arrive: (persona: string) => Promise<unknown>
  /** A request as this person. Signs in first when the person is not, or must again. */
  ask: (persona: string, method: string, path: string, body?: object) => Promise<unknown>
  sendPicture: (persona: string, path: string, jpeg: Buffer) => Promise<unknown>
}

/** Everyone at their own device. `now` is the portal's clock. */
export const makeBesoeg = (origin: string, now: () => number): Besoeg => {
  const sessions = new Map<string, Session>()

  const sessionOf = (persona: string): Session => {
    const present = sessions.get(persona)
    const holds = present !== undefined && now() < present.seen + idle
    const session = holds ? present : { cookie: signIn(origin, persona), seen: now() }
    session.seen = Math.max(session.seen, now())
    sessions.set(persona, session)
    return session
  }

  const once = async (session: Session, method: string, path: string, type: string, body: Wish['body']) =>
    send(new URL(path, origin), { method, ...(body !== undefined && { body }), headers: {
      cookie: `__Host-sid=${await session.cookie}`, origin, 'sec-fetch-site': 'same-origin', accept: 'application/json',
      ...(body !== undefined && { 'content-type': type }) } })

  const must = async (persona: string, method: string, path: string, type: string, body: Wish['body']) => {
    const session = sessionOf(persona)
    let reply = await once(session, method, path, type, body)
    if (reply.status === 401 || reply.status >= 500) {
      // A proof that is not fresh enough, or a house that was busy: once more, from the front door.
      if (sessions.get(persona) === session) sessions.delete(persona)
      reply = await once(sessionOf(persona), method, path, type, body)
    }
    if (reply.status >= 300) throw new Nej(`${persona} ${method} ${path}`, reply)
    return reply.body.length === 0 ? undefined : JSON.parse(reply.body.toString()) as unknown
  }

  return {
    arrive: (persona) => sessionOf(persona).cookie,
    ask: (persona, method, path, body) =>
      must(persona, method, path, 'application/json', body === undefined ? undefined : JSON.stringify(body)),
    sendPicture: (persona, path, jpeg) => must(persona, 'PUT', path, 'image/jpeg', jpeg),
  }
}
