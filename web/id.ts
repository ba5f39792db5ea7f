/** 64 URL-safe characters in the order ASCII sorts them: the same ids as `functions/core/ids.ts` makes. */
const alphabet = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'

/** 48 bits of time and 84 random ones. Made once per draft, so that a retry writes once. */
export const newId = (now: number = Date.now()): string => {
  let time = ''
  for (let rest = now, i = 0; i < 8; i++, rest = Math.floor(rest / 64)) time = alphabet[rest % 64] + time
  return time + Array.from(crypto.getRandomValues(new Uint8Array(14)), (byte) => alphabet[byte % 64]).join('')
}
