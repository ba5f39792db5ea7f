import { createHash } from 'node:crypto'
import type { Configuration } from 'oidc-provider'
import type { JWK } from 'jose'
import type { IdpKeys } from './idp-keys.ts'
import { memory } from './idp-memory.ts'
import { errorPage, pagePolicy } from './idp-page.ts'
import type { IdpPerson } from './idp-page.ts'

export type IdpOptions = {
  people: readonly IdpPerson[]
  /** Where the provider keeps its own keys. */
  dir: string
  /** A free port when left out. */
  port?: number
  /** The portal, as a broker would have it registered. */
  client: { id: string; redirectUri: string; publicJwk: JWK & { kid: string } }
}

/** The names the Danish brokers use for the three levels of NSIS. */
export const acrOf = {
  lav: 'https://data.gov.dk/concept/core/nsis/Low',
  betydelig: 'https://data.gov.dk/concept/core/nsis/Substantial',
  hoej: 'https://data.gov.dk/concept/core/nsis/High',
} as const

/** Opaque, and the same after a restart, as a broker's subject is. */
export const subjectOf = (id: string): string => createHash('sha256').update(`demo\n${id}`).digest('base64url')

export const configuration = ({ people, client }: IdpOptions, keys: IdpKeys): Configuration => ({
  adapter: memory(),
  acrValues: Object.values(acrOf),
  clients: [{
    client_id: client.id,
    redirect_uris: [client.redirectUri],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
    jwks: { keys: [client.publicJwk] },
    id_token_signed_response_alg: 'ES256',
    require_auth_time: true,
    require_pushed_authorization_requests: true,
  }],
  jwks: { keys: [keys.signing] },
  cookies: { keys: [keys.cookie] },
  claims: { openid: ['sub', 'amr'], profile: ['name'], ssn: ['dk.cpr'], acr: null, auth_time: null, sid: null },
  scopes: ['openid', 'profile', 'ssn'],
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  responseTypes: ['code'],
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 300, Interaction: 600, Session: 3600, Grant: 3600 },
  findAccount: (_, sub) => {
    const person = people.find(({ id }) => subjectOf(id) === sub)
    return person && { accountId: sub, claims: () => ({ sub, name: person.navn, 'dk.cpr': person.cpr }) }
  },
  // Consent is given at the broker; here everyone has said yes.
  loadExistingGrant: async ({ oidc }) => {
    const { accountId } = oidc.session ?? {}
    if (oidc.client === undefined || accountId === undefined) return undefined
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId })
    grant.addOIDCScope('openid profile ssn')
    await grant.save()
    return grant
  },
  renderError: (ctx, out) => {
    ctx.type = 'html'
    ctx.set('content-security-policy', pagePolicy)
    ctx.body = errorPage(out.error)
  },
})
