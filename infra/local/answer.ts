import * as z from 'zod'
import type { Outcome } from './worker.ts'

export type Answer = { status: number; headers: Record<string, string | string[]>; body: Buffer }

const result = z.looseObject({
  statusCode: z.number().int().min(200).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  cookies: z.array(z.string()).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
})

/** What the portal's own pages say when a worker fails: try again. */
export const tryAgain = (status: 502 | 503 | 504): Answer => ({
  status,
  headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  body: Buffer.from(JSON.stringify({ code: 'proev-igen' })),
})

/** What API Gateway says itself, before any of our code is reached. */
export const refusal = (status: number, message: string): Answer => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: Buffer.from(JSON.stringify({ message })),
})

const statusOf = { crash: 503, init: 503, timeout: 504, error: 502, 'too-large': 502 } as const

const parsed = (payload: string): unknown => {
  try {
    return JSON.parse(payload)
  } catch {
    return { statusCode: 0 }
  }
}

/** The worker's answer as HTTP. Without a `statusCode` the whole answer is the body, as in payload 2.0. */
export const toAnswer = (outcome: Outcome): Answer => {
  if (!outcome.ok) return tryAgain(statusOf[outcome.why])
  const value = parsed(outcome.payload)
  if (typeof value !== 'object' || value === null || !('statusCode' in value)) {
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(outcome.payload) }
  }
  const valid = result.safeParse(value)
  if (!valid.success) return tryAgain(502)
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded = false } = valid.data
  const kept = Object.entries(headers).map(([name, each]) => [name.toLowerCase(), String(each)])
  return {
    status: statusCode,
    headers: { ...Object.fromEntries(kept), ...(cookies.length > 0 && { 'set-cookie': cookies }) },
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  }
}
