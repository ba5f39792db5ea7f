import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { makeApp } from '../../functions/http/app.ts'
import { makeBilledeApp } from '../../functions/http/billede.ts'
import { answering } from '../../functions/http/lambda.ts'
import { toEvent } from '../../infra/local/event.ts'
import { decodePath } from '../../infra/local/event.ts'
import { router } from '../../infra/local/house.ts'
import { origin } from '../world.ts'
import type { Who, World } from '../world.ts'

const edgeSecret = 'the-edge-of-hostile-tests'

/** As the stack has them: which function answers what. */
const find = router([
  { key: 'ANY /api/{proxy+}', lambda: 'api' },
  { key: 'PUT /api/borgere/{borgerId}/filer/{filId}', lambda: 'billede' },
  { key: 'GET /api/borgere/{borgerId}/dagbog/{notatId}/billede', lambda: 'billede' },
])

export type Sending = {
  readonly method: string
  /** As on the request line. */
  readonly url: string
  readonly body?: Buffer | undefined
  /** Added to what a page of ours sends; a name that is there is replaced, an empty value leaves it out. */
  readonly headers?: Readonly<Record<string, string>>
  readonly cookies?: readonly string[]
  readonly now?: number
}

export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string }

/**
 * The portal from the outside in: what is on the wire becomes an event as at the HTTP API, and goes to the function that
 * is deployed behind that route. `undefined` where the HTTP API itself would refuse before any of our code is reached.
 */
export const makeGate = (w: World) => {
  const front = { origin, edgeSecret }
  const functions: Record<string, ReturnType<typeof answering>> = {
    api: answering(makeApp(w.house, front)), billede: answering(makeBilledeApp(w.house, w.files, front)),
  }

  return async (who: Who | undefined, { method, url, body, headers, cookies, now }: Sending): Promise<Answer | undefined> => {
    const path = decodePath(url)
    if (path === undefined) return undefined
    const match = find(method, path) ?? { route: { key: '$default', lambda: 'api' }, params: {} }
    const sent = { origin, 'sec-fetch-site': 'same-origin', ...(body && { 'content-type': 'application/json' }), ...headers }
    const rawHeaders = Object.entries(sent).filter(([, value]) => value !== '').flat()
    const event = toEvent({ method, url, rawHeaders, body: body ?? Buffer.alloc(0), ip: '127.0.0.1' }, path, match,
      { edge: { 'x-edge': edgeSecret }, now: now ?? w.now(), requestId: 'hostile' })
    const all = [...(cookies ?? []), ...(who ? [`__Host-sid=${who.cookie}`] : [])]
    const full = { ...event, ...(all.length > 0 && { cookies: all }) }
    const answer = await functions[match.route.lambda]?.(full as never) as APIGatewayProxyStructuredResultV2
    const text = answer.isBase64Encoded ? Buffer.from(answer.body ?? '', 'base64').toString('latin1') : answer.body ?? ''
    return { status: answer.statusCode ?? 0, headers: new Headers(answer.headers as Record<string, string>), text }
  }
}

export type Gate = ReturnType<typeof makeGate>
