/**
 * Everything that can go wrong, by name. `http/problem.ts` alone knows the status; `web/text` holds the Danish sentence.
 * `not-found` is also the answer to everything the asker may not see.
 */
export const errorCodes = [
  'not-found',
  'ikke-logget-ind',
  'step-up',
  'login-afvist',
  'login-foraeldet',
  'for-lavt-niveau',
  'afvist-oprindelse',
  'forkert-indhold',
  'forkert-type',
  'for-stor',
  'forkert-markoer',
  'aendret-imens',
  'id-optaget',
  'for-bred-adgang',
  'for-lang-adgang',
  'mangler-bevis',
  'ikke-plads',
  'er-begyndt',
  'ingen-laeser',
  'ikke-billede',
  'for-mange',
  'proev-igen',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** Thrown as what happened. `field` names the part of the request that is wrong, never its content. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly field: string | undefined

  constructor(code: ErrorCode, field?: string, cause?: unknown) {
    super(code, { cause })
    this.name = 'AppError'
    this.code = code
    this.field = field
  }
}
