import { createPublicKey } from 'node:crypto'
import { GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import type { JWK } from 'jose'

/** The portal's public key, as it is handed to a broker when the portal is registered there. */
export const readPublicJwk = async (endpoint: string, key: string): Promise<JWK & { kid: string }> => {
  const kms = new KMSClient({
    endpoint, region: 'eu-north-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } })
  const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: key }))
  kms.destroy()
  const jwk = createPublicKey({ key: Buffer.from(PublicKey ?? []), format: 'der', type: 'spki' }).export({ format: 'jwk' })
  // The portal names its key by the last part of the key's ARN or alias.
  return { ...jwk as JWK, kid: key.slice(key.lastIndexOf('/') + 1), alg: 'ES256', use: 'sig' }
}
