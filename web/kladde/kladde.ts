import { del, get, set } from 'idb-keyval'
import { hasLeft, read } from '../api.ts'

/** What someone is writing and has not sent. What it holds is the feature's own; at most one picture, as `billede`. */
export type Kladde = object

type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

let key: Promise<CryptoKey> | undefined

/** The server's key to this person's drafts. It lives in this page's memory only: no one else here can open them. */
export const kladdeNoegle = (): Promise<CryptoKey> => {
  key ??= read<{ noegle: string }>('/api/me/kladdenoegle').then(importKey)
  key.catch(() => { key = undefined })
  return key
}

/** Null where there is none, or where it was someone else's and cannot be opened. */
export const readKladde = async <K extends Kladde>(name: string): Promise<K | null> => {
  const noegle = await kladdeNoegle()
  const sealed = await get<Sealed>(name)
  return sealed ? open<K>(noegle, name, sealed).catch(() => null) : null
}

export const keepKladde = async (name: string, kladde: Kladde) => {
  if (hasLeft()) return
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const data = await crypto.subtle.encrypt(cipher(iv, name), await kladdeNoegle(), await pack(kladde))
  if (!hasLeft()) await set(name, { iv, data } satisfies Sealed)
}

export const dropKladde = (name: string) => del(name)

const importKey = ({ noegle }: { noegle: string }) => {
  const bytes = Uint8Array.from(atob(noegle.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

const cipher = (iv: BufferSource, name: string) =>
  ({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) })

const open = async <K extends Kladde>(noegle: CryptoKey, name: string, { iv, data }: Sealed) =>
  unpack(await crypto.subtle.decrypt(cipher(iv, name), noegle, data)) as K

/** The words as JSON behind their length, then the picture's bytes. */
const pack = async (kladde: Kladde & { billede?: Blob }) => {
  const { billede, ...rest } = kladde
  const words = new TextEncoder().encode(JSON.stringify(rest))
  const length = new Uint8Array(new Uint32Array([words.length]).buffer)
  return new Blob([length, words, billede ?? '']).arrayBuffer()
}

const unpack = (packed: ArrayBuffer): Kladde => {
  const length = new Uint32Array(packed.slice(0, 4))[0] ?? 0
  const rest = JSON.parse(new TextDecoder().decode(packed.slice(4, 4 + length))) as Kladde
  const picture = packed.slice(4 + length)
  return picture.byteLength > 0 ? { ...rest, billede: new Blob([picture], { type: 'image/jpeg' }) } : rest
}
