import { createPublicKey } from 'node:crypto'
import { keyIds, masterKeys } from './kms-keys.ts'

/** The portal's public signing key, as whoever runs a broker is told it. The id is the last part of the key's name. */
export const clientJwk = (dir: string) => {
  const { kty = '', crv = '', x = '', y = '' } = createPublicKey(masterKeys(dir).sign).export({ format: 'jwk' })
  return { kty, crv, x, y, alg: 'ES256', use: 'sig', kid: keyIds.sign.slice(keyIds.sign.lastIndexOf('/') + 1) }
}
