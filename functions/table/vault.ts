import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { AppError } from '../core/errors.ts'
import { minutes } from '../core/clock.ts'
import { key } from './keys.ts'
import type { Table } from './table.ts'

/** Who the words belong to: a borger, or the house itself. Erasing the owner's key erases the words, backups too. */
export type Owner = { readonly org: string; readonly borger?: string }

/** What wraps data keys: KMS. The context binds a wrapped key to its owner. */
export type KeyWrap = {
  make(owner: string): Promise<{ plain: Uint8Array; wrapped: Uint8Array }>
  unwrap(wrapped: Uint8Array, owner: string): Promise<Uint8Array>
}

/** Seals and opens with one owner's key. `aad` names the entity, field and version, so a text opens only where it lay. */
export type Unlocked = {
  seal(content: unknown, aad: string): Uint8Array
  open(sealed: unknown, aad: string): unknown
  /** The same for what is not words: a picture. */
  sealBytes(content: Uint8Array, aad: string): Uint8Array
  openBytes(sealed: unknown, aad: string): Uint8Array
  /** A key made from the owner's key for one other purpose. */
  derive(purpose: string): Uint8Array
  /** Recognises the same content again without telling it: an HMAC, so short texts cannot be guessed from it. */
  mark(content: unknown): string
}

export type Vault = { unlock(owner: Owner): Promise<Unlocked>; create(owner: Owner): Promise<{ pk: string; sk: string; wrapped: Uint8Array }> }

const ivLength = 12
const tagLength = 16
const keptFor = minutes(5)

export const ownerKey = ({ org, borger }: Owner): string => (borger ? key('O', org, 'B', borger) : key('O', org))

const sealer = (secret: KeyObject) => ({
  sealBytes: (content: Uint8Array, aad: string): Uint8Array => {
    const iv = randomBytes(ivLength)
    const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(Buffer.from(aad))
    return Buffer.concat([iv, cipher.update(content), cipher.final(), cipher.getAuthTag()])
  },
  openBytes: (sealed: unknown, aad: string): Uint8Array => {
    if (!(sealed instanceof Uint8Array) || sealed.length < ivLength + tagLength) throw new AppError('proev-igen')
    const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(0, ivLength))
      .setAAD(Buffer.from(aad)).setAuthTag(sealed.subarray(-tagLength))
    return Buffer.concat([decipher.update(sealed.subarray(ivLength, -tagLength)), decipher.final()])
  },
})

const withKey = (secret: KeyObject, bytes = sealer(secret)): Unlocked => ({
  ...bytes,
  seal: (content, aad) => bytes.sealBytes(Buffer.from(JSON.stringify(content)), aad),
  open: (sealed, aad) => JSON.parse(Buffer.from(bytes.openBytes(sealed, aad)).toString('utf8')),
  derive: (purpose) => createHmac('sha256', secret).update(purpose).digest(),
  mark: (content) => createHmac('sha256', secret).update(`mark|${JSON.stringify(content)}`).digest('base64url'),
})

/** Bytes are looked at anew for each text, which costs more than opening it; a key object is made once. */
const unlocked = (plain: Uint8Array): Unlocked => withKey(createSecretKey(plain))

/** Keeps unwrapped keys at most five minutes in a worker (by the machine's clock: this is about memory, not rights). */
export const makeVault = (table: Table, wrap: KeyWrap): Vault => {
  const kept = new Map<string, { keys: Promise<Unlocked>; until: number }>()

  const load = async (owner: string): Promise<Unlocked> => {
    const [item] = await table.get('keys', [{ pk: owner, sk: 'KEY#' }])
    if (!(item?.wrapped instanceof Uint8Array)) throw new AppError('proev-igen')
    return unlocked(await wrap.unwrap(item.wrapped, owner))
  }

  return {
    unlock: (of) => {
      const owner = ownerKey(of)
      const known = kept.get(owner)
      if (known && known.until > Date.now()) return known.keys
      const keys = load(owner)
      kept.set(owner, { keys, until: Date.now() + keptFor })
      keys.catch(() => kept.delete(owner))
      return keys
    },
    create: async (of) => {
      const { wrapped } = await wrap.make(ownerKey(of))
      return { pk: ownerKey(of), sk: 'KEY#', wrapped }
    },
  }
}
