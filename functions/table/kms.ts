import { DecryptCommand, GenerateDataKeyCommand, GenerateMacCommand, KMSClient } from '@aws-sdk/client-kms'
import { AppError } from '../core/errors.ts'
import type { KeyWrap } from './vault.ts'

const must = (bytes: Uint8Array | undefined): Uint8Array => {
  if (!bytes) throw new AppError('proev-igen')
  return bytes
}

/** Data keys wrapped by KMS. The owner is the encryption context: a wrapped key moved to another borger does not open. */
export const makeKeyWrap = (client: KMSClient, keyId: string): KeyWrap => ({
  make: async (owner) => {
    const made = await client.send(
      new GenerateDataKeyCommand({ KeyId: keyId, KeySpec: 'AES_256', EncryptionContext: { owner } }))
    return { plain: must(made.Plaintext), wrapped: must(made.CiphertextBlob) }
  },
  unwrap: async (wrapped, owner) => {
    const opened = await client.send(
      new DecryptCommand({ KeyId: keyId, CiphertextBlob: wrapped, EncryptionContext: { owner } }))
    return must(opened.Plaintext)
  },
})

/** HMAC of a CPR, base64url, under a key that never leaves KMS. */
export const makeMac = (client: KMSClient, keyId: string) => async (text: string): Promise<string> => {
  const { Mac } = await client.send(
    new GenerateMacCommand({ KeyId: keyId, Message: Buffer.from(text), MacAlgorithm: 'HMAC_SHA_256' }))
  return Buffer.from(must(Mac)).toString('base64url')
}
