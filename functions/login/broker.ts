import {
  AuthorizationResponseError, ClientError, ResponseBodyError, allowInsecureRequests, authorizationCodeGrant,
  buildAuthorizationUrl, buildAuthorizationUrlWithPAR, calculatePKCECodeChallenge, discovery,
  enableNonRepudiationChecks, fetchUserInfo,
} from 'openid-client'
import type { Configuration } from 'openid-client'
import { AppError } from '../core/errors.ts'
import { hours } from '../core/clock.ts'
import { clientAuth } from './assertion.ts'
import { makeLogoutCheck } from './backchannel.ts'
import type { Ask, Bindings, EndedElsewhere, Identity } from './contract.ts'
import { askedLevels, cprOf, levelOf } from './policy.ts'
import type { Signer } from './signer.ts'

/** The person closed the broker's page: nothing is wrong, and nobody is signed in. */
export class Cancelled extends Error {}

/** The one who says who it is: MitID, MitID Erhverv or kommunens own login, behind an OIDC broker. */
export type Broker = {
  /** Where to send the browser. */
  start(bindings: Bindings, ask: Ask): Promise<URL>
  /** Redeems the answer in `search`, and gives back who it is when every check has passed. */
  finish(search: string, bindings: Bindings, ask: Ask): Promise<Identity>
  /** Checks the broker's word that a login has ended there. */
  ended(logoutToken: string): Promise<EndedElsewhere>
}

export type BrokerOptions = {
  readonly issuer: string
  readonly clientId: string
  readonly redirectUri: string
  readonly signer: Signer
}

const timeoutSeconds = 5
/** How old a step-up's proof may be. One second asks for a new one as 0 does, and providers that drop a 0 keep it. */
const maxAge = 1
const keptFor = hours(1)
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Plain http is for a provider on this very machine, and for no other. */
const isLoopback = (issuer: URL): boolean => issuer.protocol === 'http:' && loopback.has(issuer.hostname)

const connect = async ({ issuer, clientId, signer }: BrokerOptions): Promise<Configuration> => {
  const url = new URL(issuer)
  // Off by default in the library: without it a changed CPR number in the token passes (OIDC Core § 3.1.3.7).
  const execute = [enableNonRepudiationChecks, ...(isLoopback(url) ? [allowInsecureRequests] : [])]
  return discovery(url, clientId, undefined, clientAuth(signer), { execute, timeout: timeoutSeconds })
}

/** What a wrong answer means to the person: the broker is away (503), or what it said does not hold (401). */
const failure = (cause: unknown): never => {
  if (cause instanceof AppError) throw cause
  if (cause instanceof AuthorizationResponseError && cause.error === 'access_denied') throw new Cancelled()
  const unanswered = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']
  const refused = cause instanceof AuthorizationResponseError || cause instanceof ResponseBodyError
    || (cause instanceof ClientError && !unanswered.includes(cause.code ?? ''))
  throw new AppError(refused ? 'login-afvist' : 'proev-igen', undefined, cause)
}

export const makeBroker = (options: BrokerOptions): Broker => {
  let kept: { config: Promise<Configuration>; until: number } | undefined

  /** Tokens and their keys are judged by the real clock, whatever the portal's own day is. */
  const configuration = (): Promise<Configuration> => {
    if (kept === undefined || kept.until < Date.now()) {
      const config = connect(options)
      kept = { config, until: Date.now() + keptFor }
      config.catch(() => { kept = undefined })
    }
    return kept.config
  }

  const start = async ({ state, nonce, verifier }: Bindings, { stepUp, hint }: Ask): Promise<URL> => {
    const config = await configuration()
    const parameters = {
      redirect_uri: options.redirectUri,
      scope: 'openid ssn',
      response_type: 'code',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      acr_values: askedLevels,
      // A shared tablet: who signs in proves it each time, whoever was signed in at the broker before.
      prompt: 'login',
      ...(stepUp && { max_age: String(maxAge) }),
      ...(hint !== undefined && { login_hint: hint }),
    }
    return config.serverMetadata().pushed_authorization_request_endpoint === undefined
      ? buildAuthorizationUrl(config, parameters) : buildAuthorizationUrlWithPAR(config, parameters)
  }

  const finish = async (search: string, { state, nonce, verifier }: Bindings, { stepUp }: Ask): Promise<Identity> => {
    const config = await configuration()
    const answer = new URL(options.redirectUri)
    answer.search = search
    const tokens = await authorizationCodeGrant(config, answer, {
      expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, ...(stepUp && { maxAge }),
    })
    const claims = tokens.claims()
    if (claims === undefined) throw new AppError('login-afvist')
    const level = levelOf(claims.acr)
    if (level === undefined) throw new AppError('for-lavt-niveau')
    const { userinfo_endpoint: more } = config.serverMetadata()
    // Some brokers tell the CPR number only here.
    const { 'dk.cpr': cpr } = claims['dk.cpr'] === undefined && more !== undefined
      ? await fetchUserInfo(config, tokens.access_token, claims.sub) : claims
    const sid = typeof claims['sid'] === 'string' ? claims['sid'] : undefined
    return { issuer: claims.iss, subject: claims.sub, level, authTime: claims.auth_time, cpr: cprOf(cpr), sid }
  }

  return {
    start: (bindings, ask) => start(bindings, ask).catch(failure),
    finish: (search, bindings, ask) => finish(search, bindings, ask).catch(failure),
    ended: makeLogoutCheck(configuration, options.clientId),
  }
}
