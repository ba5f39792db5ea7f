import { createCipheriv, createDecipheriv, createHmac, createPublicKey, randomBytes, sign } from 'node:crypto'
import * as z from 'zod'
import { keyIds } from './kms-keys.ts'
import type { MasterKeys } from './kms-keys.ts'

/** A refusal by the name the SDK knows it under. */
export class KmsError extends Error {
  readonly type: string

  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

const blob = z.base64().transform((text) => Buffer.from(text, 'base64'))
const context = z.record(z.string(), z.string()).default({})
const plainLimit = 4_096

const inputs = {
  GenerateDataKey: z.object({
    KeyId: z.string(), EncryptionContext: context,
    KeySpec: z.literal('AES_256').optional(), NumberOfBytes: z.number().int().min(1).max(1_024).optional() }),
  Encrypt: z.object({ KeyId: z.string(), Plaintext: blob, EncryptionContext: context }),
  Decrypt: z.object({ KeyId: z.string().optional(), CiphertextBlob: blob, EncryptionContext: context }),
  GenerateMac: z.object({ KeyId: z.string(), Message: blob, MacAlgorithm: z.literal('HMAC_SHA_256') }),
  Sign: z.object({
    KeyId: z.string(), Message: blob, MessageType: z.enum(['RAW', 'DIGEST']).default('RAW'),
    SigningAlgorithm: z.literal('ECDSA_SHA_256') }),
  GetPublicKey: z.object({ KeyId: z.string() }),
}

type Use = keyof MasterKeys

const need = (keyId: string, use: Use): string => {
  if (!Object.values(keyIds).some((each) => each === keyId)) {
    throw new KmsError('NotFoundException', `Key '${keyId}' does not exist`)
  }
  if (keyId !== keyIds[use]) throw new KmsError('InvalidKeyUsageException', `${keyId} is not for this`)
  return keyId
}

/** KMS binds the context whatever order it is given in. */
const aad = (given: Record<string, string>) =>
  Buffer.from(JSON.stringify(Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1))))

const seal = (key: Buffer, plain: Buffer, given: Record<string, string>): Buffer => {
  if (plain.length > plainLimit) throw new KmsError('ValidationException', 'at most 4096 bytes')
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(aad(given))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed])
}

const unseal = (key: Buffer, sealed: Buffer, given: Record<string, string>): Buffer => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 })
      .setAAD(aad(given)).setAuthTag(sealed.subarray(12, 28))
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
  } catch {
    throw new KmsError('InvalidCiphertextException', 'not sealed here, or in another context')
  }
}

/** OpenSSL hashes for itself, so a ready-made digest cannot be signed here; the portal sends RAW. */
const refuseDigest = (type: 'RAW' | 'DIGEST') => {
  if (type === 'DIGEST') throw new KmsError('UnsupportedOperationException', 'only RAW messages are signed here')
}

const base64 = (bytes: Buffer) => bytes.toString('base64')

/** What each operation does with the master keys. */
export const operations = (keys: MasterKeys) => {
  const table = {
    GenerateDataKey: (body: unknown) => {
      const { KeyId, EncryptionContext, NumberOfBytes = 32 } = inputs.GenerateDataKey.parse(body)
      need(KeyId, 'data')
      const plain = randomBytes(NumberOfBytes)
      const sealed = seal(keys.data, plain, EncryptionContext)
      return { KeyId, Plaintext: base64(plain), CiphertextBlob: base64(sealed) }
    },
    Encrypt: (body: unknown) => {
      const { KeyId, Plaintext, EncryptionContext } = inputs.Encrypt.parse(body)
      need(KeyId, 'data')
      return { KeyId, CiphertextBlob: base64(seal(keys.data, Plaintext, EncryptionContext)) }
    },
    Decrypt: (body: unknown) => {
      const { KeyId = keyIds.data, CiphertextBlob, EncryptionContext } = inputs.Decrypt.parse(body)
      need(KeyId, 'data')
      return { KeyId, Plaintext: base64(unseal(keys.data, CiphertextBlob, EncryptionContext)) }
    },
    GenerateMac: (body: unknown) => {
      const { KeyId, Message, MacAlgorithm } = inputs.GenerateMac.parse(body)
      need(KeyId, 'mac')
      return { KeyId, MacAlgorithm, Mac: createHmac('sha256', keys.mac).update(Message).digest('base64') }
    },
    Sign: (body: unknown) => {
      const { KeyId, Message, MessageType, SigningAlgorithm } = inputs.Sign.parse(body)
      need(KeyId, 'sign')
      refuseDigest(MessageType)
      return { KeyId, SigningAlgorithm, Signature: base64(sign('sha256', Message, keys.sign)) }
    },
    GetPublicKey: (body: unknown) => {
      const { KeyId } = inputs.GetPublicKey.parse(body)
      need(KeyId, 'sign')
      const key = createPublicKey(keys.sign).export({ type: 'spki', format: 'der' })
      return { KeyId, PublicKey: base64(key), KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' }
    },
  }
  return (name: string, body: unknown): unknown => {
    if (!Object.hasOwn(table, name)) throw new KmsError('UnknownOperationException', name)
    return table[name as keyof typeof table](body)
  }
}
