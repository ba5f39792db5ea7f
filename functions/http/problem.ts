import type { Context } from 'hono'
import type { ErrorCode } from '../core/errors.ts'
import { AppError } from '../core/errors.ts'
import { log } from '../core/log.ts'

/** The only place that knows a status. Two codes may share one; a code never has two. */
const statuses = {
  'not-found': 404,
  'ikke-logget-ind': 401,
  'step-up': 401,
  'login-afvist': 401,
  'login-foraeldet': 400,
  'for-lavt-niveau': 401,
  'afvist-oprindelse': 403,
  'forkert-indhold': 400,
  'forkert-type': 415,
  'for-stor': 413,
  'forkert-markoer': 400,
  'aendret-imens': 409,
  'id-optaget': 422,
  'for-bred-adgang': 422,
  'for-lang-adgang': 422,
  'mangler-bevis': 422,
  'ikke-plads': 409,
  'er-begyndt': 409,
  'ingen-laeser': 409,
  'ikke-billede': 415,
  'for-mange': 429,
  'proev-igen': 503,
} as const satisfies Record<ErrorCode, number>

/** A problem answer: the code, and the name of the field where that helps. The sentence stands in `web/text`. */
export const problem = (c: Context, code: ErrorCode, field?: string) =>
  c.body(JSON.stringify({ code, ...(field !== undefined && { felt: field }) }), statuses[code], {
    'content-type': 'application/problem+json',
  })

/** Whatever went wrong is answered as «prøv igen» unless it has a name; never a word of what the person wrote. */
export const onError = (error: unknown, c: Context) => {
  const known = error instanceof AppError ? error : new AppError('proev-igen', undefined, error)
  if (known.code === 'proev-igen') {
    const cause = known.cause instanceof Error ? known.cause : error
    log({ level: 'error', code: known.code, cause: cause instanceof Error ? cause.name : 'unknown', at: whereOf(cause) })
  }
  return problem(c, known.code, known.field)
}

/**
 * The code line a failure came from. Messages may hold what a person wrote, and a stack begins with the message, whose
 * own lines may look like code lines; so only what comes after it is read.
 */
const whereOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return ''
  const { stack = '', message } = cause
  const lines = stack.slice(stack.indexOf(message) + message.length).split('\n')
  return lines.find((line) => /^\s*at .*:\d+:\d+\)?$/.test(line))?.trim() ?? ''
}
