import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'
import type { JWK } from 'jose'

export type IdpKeys = { signing: JWK; cookie: string }

const make = async (): Promise<IdpKeys> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const kid = randomBytes(9).toString('base64url')
  return {
    signing: { ...await exportJWK(privateKey), kid, alg: 'ES256', use: 'sig' },
    cookie: randomBytes(32).toString('base64url'),
  }
}

/** The provider's own keys: made at the first start, readable by the owner alone, the same after a restart. */
export const readOrMakeKeys = async (dir: string): Promise<IdpKeys> => {
  const file = join(dir, 'idp-keys.json')
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as IdpKeys
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const keys = await make()
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600, flag: 'wx' })
  return keys
}
