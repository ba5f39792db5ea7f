import type { MiddlewareHandler } from 'hono'
import { AppError } from '../core/errors.ts'

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Every answer, whatever the path: nothing is kept, sniffed, framed or told to a next site. */
export const headers: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('cache-control', 'no-store')
  c.header('x-content-type-options', 'nosniff')
  c.header('referrer-policy', 'no-referrer')
  c.header('cross-origin-resource-policy', 'same-origin')
  c.header('x-frame-options', 'DENY')
  c.header('strict-transport-security', 'max-age=63072000; includeSubDomains')
  if (c.res.headers.get('content-security-policy') === null) {
    c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
  }
}

/** Calls that did not come through the edge are turned away: the API has one front door. */
export const edge = (secret: string): MiddlewareHandler => async (c, next) => {
  if (c.req.header('x-edge') !== secret) throw new AppError('afvist-oprindelse')
  await next()
}

/**
 * A change comes from our own page: the exact origin, and the browser's word that it is the same one. A sibling port or
 * host sends Strict cookies too, so the cookie alone proves nothing.
 */
export const sameOrigin = (origin: string): MiddlewareHandler => async (c, next) => {
  if (unsafe.has(c.req.method)) {
    const ours = c.req.header('origin') === origin && c.req.header('sec-fetch-site') === 'same-origin'
    if (!ours) throw new AppError('afvist-oprindelse')
  }
  await next()
}
