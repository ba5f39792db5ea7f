import { GenerateMacCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms'

/** What the login needs of KMS: two keys that never leave it. */
export type Keys = {
  /** The name under which the broker knows our public key. */
  readonly signingKeyId: string
  /** ES256 over `data`, as JWS writes it: r ‖ s, 64 bytes. */
  sign(data: Uint8Array): Promise<Uint8Array>
  /** CPR numbers are few enough to try them all, so a plain hash of one is no secret; this one needs the key. */
  macOfCpr(cpr: string): Promise<string>
}

/** One INTEGER of a DER signature as 32 bytes. */
const integer = (der: Uint8Array, at: number): { value: Uint8Array; next: number } => {
  const length = der[at + 1] ?? 0
  const next = at + 2 + length
  if (der[at] !== 0x02 || length > 33 || next > der.length) throw new TypeError('not an ECDSA signature')
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

/** The key's id is the last part of its ARN. */
export const keyIdOf = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1)

export const makeKeys = (client: KMSClient, { sign, mac }: { sign: string; mac: string }): Keys => ({
  signingKeyId: keyIdOf(sign),
  sign: async (data) => {
    const { Signature } = await client.send(new SignCommand({
      KeyId: sign, Message: data, MessageType: 'RAW', SigningAlgorithm: 'ECDSA_SHA_256' }))
    if (Signature === undefined) throw new TypeError('KMS gave no signature')
    return joseSignature(Signature)
  },
  macOfCpr: async (cpr) => {
    const { Mac } = await client.send(new GenerateMacCommand({
      KeyId: mac, Message: Buffer.from(cpr), MacAlgorithm: 'HMAC_SHA_256' }))
    if (Mac === undefined) throw new TypeError('KMS gave no MAC')
    return Buffer.from(Mac).toString('base64url')
  },
})
