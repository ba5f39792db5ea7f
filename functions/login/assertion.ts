import { randomUUID } from 'node:crypto'
import type { ClientAuth } from 'openid-client'
import type { Signer } from './signer.ts'

const lifetimeSeconds = 60

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Our proof towards the broker, used once (RFC 7523): signed by a key that no worker ever holds. */
const assertion = async (signer: Signer, issuer: string, clientId: string): Promise<string> => {
  const now = Math.floor(Date.now() / 1000)
  const header = encoded({ alg: 'ES256', typ: 'JWT', kid: signer.keyId })
  const claims = encoded({
    iss: clientId, sub: clientId, aud: issuer, jti: randomUUID(), iat: now, nbf: now, exp: now + lifetimeSeconds })
  const signature = await signer.sign(Buffer.from(`${header}.${claims}`))
  return `${header}.${claims}.${Buffer.from(signature).toString('base64url')}`
}

/** `private_key_jwt` where the broker offers it; else PKCE alone speaks for us. There is no shared secret to lose. */
export const clientAuth = (signer: Signer): ClientAuth => async (server, client, body) => {
  body.set('client_id', client.client_id)
  if (!server.token_endpoint_auth_methods_supported?.includes('private_key_jwt')) return
  body.set('client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
  body.set('client_assertion', await assertion(signer, server.issuer, client.client_id))
}
