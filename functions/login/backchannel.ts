import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import type { Configuration } from 'openid-client'
import * as z from 'zod'
import { AppError } from '../core/errors.ts'
import type { EndedElsewhere } from './contract.ts'

const event = 'http://schemas.openid.net/event/backchannel-logout'
const algorithms = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA']

/** A logout token has a subject here: a session id alone would need an index of every session. */
const logoutClaims = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  sid: z.string().min(1).optional(),
  jti: z.string().min(1).max(500),
  events: z.object({ [event]: z.looseObject({}) }),
  /** What has a nonce is an ID token, and ends nothing (OIDC Back-Channel Logout § 2.4). */
  nonce: z.never().optional(),
})

/** The token is wrong, or its keys could not be had: jose says the latter without a code of its own. */
const isWrong = (cause: unknown): boolean => cause instanceof z.ZodError
  || (cause instanceof errors.JOSEError && !['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT'].includes(cause.code))

/** Checks a logout token as § 2.6 says, by the real clock. It is short-lived, and whoever takes it remembers its id. */
export const makeLogoutCheck = (configuration: () => Promise<Configuration>, clientId: string) => {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined

  const verify = async (token: string): Promise<EndedElsewhere> => {
    const { issuer, jwks_uri: keysAt } = (await configuration()).serverMetadata()
    if (keysAt === undefined) throw new AppError('proev-igen')
    keys ??= createRemoteJWKSet(new URL(keysAt))
    const { payload } = await jwtVerify(token, keys, {
      issuer, audience: clientId, typ: 'logout+jwt', algorithms, maxTokenAge: '2m', requiredClaims: ['exp'] })
    const { iss, sub, sid, jti } = logoutClaims.parse(payload)
    return { issuer: iss, subject: sub, sid, id: jti }
  }

  return (token: string): Promise<EndedElsewhere> => verify(token).catch((cause: unknown) => {
    throw cause instanceof AppError ? cause : new AppError(isWrong(cause) ? 'forkert-indhold' : 'proev-igen', undefined, cause)
  })
}
