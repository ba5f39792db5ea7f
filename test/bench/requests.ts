import { toEvent } from '../../infra/local/event.ts'
import { newId } from '../../functions/core/ids.ts'
import type { Who } from '../world.ts'

export const edgeSecret = 'bench-edge-secret-0123456789'
export const origin = 'https://portal.bench'

/** What a phone's browser sends with each request. */
const browser = [
  'User-Agent', 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) '
    + 'Version/26.1 Mobile/15E148 Safari/604.1',
  'Accept', 'application/json', 'Accept-Language', 'da-DK,da;q=0.9', 'Accept-Encoding', 'gzip, deflate, br',
  'Sec-Fetch-Site', 'same-origin', 'Sec-Fetch-Mode', 'cors', 'Sec-Fetch-Dest', 'empty', 'X-Forwarded-For', '192.0.2.1',
]

type Asked = { readonly method: string; readonly path: string; readonly body?: unknown }

/** The event the HTTP API makes of one request. */
export const eventOf = (who: Who, now: number, { method, path, body }: Asked): unknown => {
  const json = body === undefined ? [] : ['Content-Type', 'application/json', 'Origin', origin]
  const match = { route: { key: 'ANY /api/{proxy+}', lambda: 'api' }, params: { proxy: path.slice('/api/'.length) } }
  return toEvent({
    method, url: path, rawHeaders: [...browser, ...json, 'Cookie', `__Host-sid=${who.cookie}`],
    body: Buffer.from(body === undefined ? '' : JSON.stringify(body)), ip: '192.0.2.1',
  }, path, match, { edge: { 'x-edge': edgeSecret }, now, requestId: newId(now) })
}

/** Who asks, about whom, when. */
export type About = { readonly who: Who; readonly borger: string; readonly now: number }

/** «The newest 20 notater», so many times. */
export const lists = ({ who, borger, now }: About, times: number): unknown[] =>
  Array.from({ length: times }, () =>
    eventOf(who, now, { method: 'GET', path: `/api/borgere/${borger}/dagbog` }))

/** So many new notater, each with an id of its own. */
export const writes = ({ who, borger, now }: About, tekst: string, times: number): unknown[] =>
  Array.from({ length: times }, () => eventOf(who, now, {
    method: 'PUT', path: `/api/borgere/${borger}/dagbog/${newId(now)}`,
    body: { tekst, laesere: 'personale', humoer: 4 },
  }))
