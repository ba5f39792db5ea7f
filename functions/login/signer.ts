import { SignCommand } from '@aws-sdk/client-kms'
import type { KMSClient } from '@aws-sdk/client-kms'

/** Our signature towards the broker, with a key that never leaves KMS. */
export type Signer = {
  /** The name under which the broker knows our public key. */
  readonly keyId: string
  /** ES256 over `data`, as a JWS holds it: r ‖ s, 64 bytes. */
  sign(data: Uint8Array): Promise<Uint8Array>
}

/** One INTEGER of a DER signature as 32 bytes. */
const integer = (der: Uint8Array, at: number): { value: Uint8Array; next: number } => {
  const length = der[at + 1] ?? 0
  const next = at + 2 + length
  if (der[at] !== 0x02 || length > 33) throw new TypeError('not an ECDSA signature')
  const bytes = der.subarray(Math.max(at + 2, next - 32), next)
  const value = new Uint8Array(32)
  value.set(bytes, 32 - bytes.length)
  return { value, next }
}

/** KMS answers in DER (RFC 3279), a JWS holds the two numbers side by side (RFC 7518 § 3.4). */
export const joseSignature = (der: Uint8Array): Uint8Array => {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) throw new TypeError('not an ECDSA signature')
  const r = integer(der, 2)
  const s = integer(der, r.next)
  if (s.next !== der.length) throw new TypeError('not an ECDSA signature')
  return Buffer.concat([r.value, s.value])
}

/** The key's id is the last part of its ARN or alias. */
export const keyIdOf = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1)

export const makeSigner = (client: KMSClient, key: string): Signer => ({
  keyId: keyIdOf(key),
  sign: async (data) => {
    const { Signature } = await client.send(new SignCommand({
      KeyId: key, Message: data, MessageType: 'RAW', SigningAlgorithm: 'ECDSA_SHA_256' }))
    if (Signature === undefined) throw new TypeError('KMS gave no signature')
    return joseSignature(Signature)
  },
})
