import { createHash, randomBytes } from 'node:crypto'

/** 256 bits, base64url: what a cookie holds. Only its hash is ever stored. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

export const isSecret = (value: string | undefined): value is string =>
  value !== undefined && /^[-0-9A-Za-z_]{43}$/.test(value)

/** A secret of 256 bits needs no salt and no slow hash: there is nothing to guess. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
