/** A key part may hold anything but the separator, so one id can never reach into another's keys. */
const part = (text: string): string => {
  if (text === '' || text.includes('#')) throw new TypeError('a key part is empty or holds a separator')
  return text
}

/** Joins parts with `#` on both sides of each, so that `per` never finds `pernille`. */
export const key = (...parts: readonly string[]): string => `${parts.map(part).join('#')}#`

/** Version numbers are padded, so that they sort as numbers. */
export const padded = (version: number): string => String(version).padStart(6, '0')

/** Moments are padded to 14 digits (until the year 5138), so that they sort as time. */
export const moment = (ms: number): string => String(ms).padStart(14, '0')
