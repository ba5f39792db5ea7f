import type { IncomingMessage } from 'node:http'
import * as z from 'zod'
import { refusal } from './answer.ts'
import type { Answer } from './answer.ts'
import type { Clock } from './clock.ts'
import type { LocalPersona } from './context.ts'
import { channels } from './outbox.ts'
import type { Outbox } from './outbox.ts'

export type LocalParts = {
  origin: string
  clock: Clock
  outbox: Outbox
  personas: () => Promise<LocalPersona[]>
}

const json = (status: number, value: unknown): Answer => ({
  status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: Buffer.from(JSON.stringify(value)) })

/** Only this machine, and in a browser only the portal's own pages: another site must not move the clock. */
const isOurs = ({ headers, socket }: IncomingMessage, origin: string): boolean => {
  const site = headers['sec-fetch-site']
  return socket.remoteAddress === '127.0.0.1'
    && (headers.origin === undefined || headers.origin === origin)
    && (site === undefined || site === 'same-origin' || site === 'none')
}

/** `null` goes back to the real time. */
const moved = z.strictObject({ now: z.union([z.iso.datetime({ offset: true }), z.null()]) })

const parsed = (body: Buffer | undefined): unknown => {
  try {
    return JSON.parse(body?.toString() ?? '')
  } catch {
    return undefined
  }
}

const moveClock = (clock: Clock, type: string, body: Buffer | undefined): Answer => {
  if (!type.startsWith('application/json')) return refusal(415, 'Unsupported Media Type')
  const wish = moved.safeParse(parsed(body))
  if (!wish.success) return refusal(400, 'Bad Request')
  if (wish.data.now === null) clock.reset()
  else clock.set(new Date(wish.data.now))
  return showClock(clock)
}

const showClock = (clock: Clock) => json(200, { now: new Date(clock.now()).toISOString() })

/** `/local/*`: what tests and newcomers ask of the house itself. In the gateway's process, never in a bundle. */
export const answerLocal = ({ origin, clock, outbox, personas }: LocalParts) =>
  async (req: IncomingMessage, body: () => Promise<Buffer | undefined>): Promise<Answer> => {
    if (!isOurs(req, origin)) return refusal(403, 'Forbidden')
    const question = `${req.method} ${(req.url ?? '').split('?', 1)[0]}`
    if (question === 'GET /local/personas') return json(200, await personas())
    if (question === 'GET /local/clock') return showClock(clock)
    if (question === 'POST /local/clock') return moveClock(clock, req.headers['content-type'] ?? '', await body())
    const channel = channels.find((each) => question === `GET /local/${each}`)
    return channel === undefined ? refusal(404, 'Not Found') : json(200, outbox.list(channel))
  }
