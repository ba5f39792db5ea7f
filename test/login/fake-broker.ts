import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair } from 'jose'
import type { Jar } from './jar.ts'
import { clientId } from './portal.ts'
import type { Portal } from './portal.ts'

export type Claims = Record<string, unknown>
/** What the token endpoint gives for a code. `good` is what an honest broker would have said. */
export type Forge = (good: Claims, sign: (claims: Claims, key?: CryptoKey) => Promise<string>) => string | Promise<string>

const substantial = 'https://data.gov.dk/concept/core/nsis/Substantial'
const read = async (req: IncomingMessage): Promise<URLSearchParams> => {
  let body = ''
  for await (const part of req.setEncoding('utf8')) body += part
  return new URLSearchParams(body)
}

/** A broker that signs whatever a test wants signed. It is honest until `forge` or `fails` is set. */
export const startFakeBroker = async (person: { sub?: string; cpr?: string } = {}) => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = { ...await exportJWK(publicKey), kid: 'k1', alg: 'ES256', use: 'sig' }
  const seen: { path: string; form: URLSearchParams }[] = []
  const state = {
    forge: undefined as Forge | undefined, fails: undefined as string | undefined, userinfo: undefined as Claims | undefined,
    algorithms: ['ES256'], nonce: '' }

  const sign = (claims: Claims, key: CryptoKey = privateKey, typ?: string) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'k1', ...(typ !== undefined && { typ }) }).sign(key)

  const good = (): Claims => {
    const now = Math.floor(Date.now() / 1000)
    return {
      iss: issuer, aud: clientId, sub: person.sub ?? 'person-1', nonce: state.nonce, iat: now, exp: now + 60,
      auth_time: now, acr: substantial, ...(person.cpr !== undefined && { 'dk.cpr': person.cpr }) }
  }

  const answer = async (path: string): Promise<object> => {
    if (path === '/.well-known/openid-configuration') {
      return {
        issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`, response_types_supported: ['code'], subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: state.algorithms, code_challenge_methods_supported: ['S256'],
        token_endpoint_auth_methods_supported: ['private_key_jwt'],
        authorization_response_iss_parameter_supported: true,
        ...(state.userinfo && { userinfo_endpoint: `${issuer}/userinfo` }),
      }
    }
    if (path === '/jwks') return { keys: [jwk] }
    if (path === '/userinfo') return state.userinfo ?? {}
    const idToken = state.forge ? await state.forge(good(), sign) : await sign(good())
    return { access_token: 'opaque', token_type: 'bearer', expires_in: 60, id_token: idToken }
  }

  const server = createServer(async (req, res) => {
    const path = new URL(req.url ?? '/', 'http://broker').pathname
    seen.push({ path, form: await read(req) })
    const failing = path === state.fails
    res.writeHead(failing ? 500 : 200, { 'content-type': 'application/json' })
    res.end(failing ? '' : JSON.stringify(await answer(path)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`

  return {
    issuer, state, seen, sign, publicJwk: jwk,
    stop: () => new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

export type FakeBroker = Awaited<ReturnType<typeof startFakeBroker>>

/** Signed by a secret both sides know, as one who has only the public key would try (RFC 8725 § 2.1). */
export const symmetric = (claims: Claims, secret: string) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(Buffer.from(secret))

export const unsigned = (claims: Claims) => new UnsecuredJWT(claims).encode()

/** Sets out from the portal; `back` is what the broker then sends the browser back with. */
export const setOutFrom = async (portal: Portal, { state, issuer }: FakeBroker, jar: Jar, query = '') => {
  const begun = await portal.ask(jar, `/auth/login?${query}`)
  const asked = new URL(begun.headers.get('location') ?? '').searchParams
  state.nonce = asked.get('nonce') ?? ''
  return { asked, back: new URLSearchParams({ code: 'a-code', state: asked.get('state') ?? '', iss: issuer }) }
}
