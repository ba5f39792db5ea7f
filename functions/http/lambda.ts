import type { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import type { LambdaContext, LambdaEvent } from 'hono/aws-lambda'
import type { Vars } from './vars.ts'

type Event = Extract<LambdaEvent, { rawPath: string }>

/** Nothing we read in a header is anything else; a name with a space in it is no header at all. */
const isPlain = (text: string): boolean => /^[\t\x20-\x7e]*$/.test(text)
const isName = (text: string): boolean => /^[-!#$%&'*+.^_`|~0-9A-Za-z]+$/.test(text)

const methods = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'])
/** No route takes it, so what comes in by it is not found. */
const noRoutes = 'OPTIONS'

const isStep = (part: string): boolean => part === '.' || part === '..'

/**
 * The HTTP API has decoded the path. Encoded again, part by part, a `#` or `?` in an id ends no path, and dots lead
 * nowhere: a page never sends them.
 */
const pathOf = ({ rawPath }: Event): string => {
  const parts = rawPath.split('/')
  return parts.some(isStep) ? '/' : parts.map((part) => encodeURIComponent(part.toWellFormed())).join('/')
}

/**
 * Of some events no request can be made. The adapter answers those by itself, outside our walls, and writes down why, which
 * may be a cookie. So what cannot stand in a request is left out before: a GET has no body, a header is plain text.
 */
const askable = (event: Event): Event => {
  const { requestContext, headers, cookies, body, ...rest } = event
  const method = methods.has(requestContext.http.method) ? requestContext.http.method : noRoutes
  return {
    ...rest,
    rawPath: pathOf(event),
    headers: Object.fromEntries(Object.entries(headers).filter(([name, value]) => isName(name) && isPlain(value ?? ''))),
    ...(cookies && { cookies: cookies.filter(isPlain) }),
    body: method === 'GET' || method === 'HEAD' ? null : body,
    requestContext: { ...requestContext, http: { ...requestContext.http, method } },
  }
}

/** The portal as a Lambda: every event gets an answer of ours. */
export const answering = (app: Hono<Vars>) => {
  const answer = handle(app)
  return (event: Event, context?: LambdaContext) => answer(askable(event), context)
}
