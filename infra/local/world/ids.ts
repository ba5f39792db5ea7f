import { createHmac } from 'node:crypto'

/** The alphabet and the shape of the portal's ids: 48 bits of time, then 84 bits that look random. */
const alphabet = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'

const timePart = (at: number): string => {
  let part = ''
  for (let rest = at, i = 0; i < 8; i++, rest = Math.floor(rest / 64)) part = alphabet[rest % 64] + part
  return part
}

/** The same name gives the same id in this house, and another in the next: so a start that was cut short goes on. */
export const idsOf = (seed: string) => (name: string, at: number): string => {
  const bytes = createHmac('sha256', seed).update(name).digest().subarray(0, 14)
  return timePart(at) + Array.from(bytes, (byte) => alphabet[byte % 64]).join('')
}
