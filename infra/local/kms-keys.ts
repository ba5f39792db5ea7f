import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** The three keys of the house, by what each is for. Their names here are what `KMS_*_KEY` is set to. */
export const keyIds = { data: 'alias/local-data', mac: 'alias/local-mac', sign: 'alias/local-sign' } as const

export type MasterKeys = { data: Buffer; mac: Buffer; sign: KeyObject }

const stored = z.strictObject({ data: z.base64(), mac: z.base64(), sign: z.string().startsWith('-----BEGIN') })

const newSigningKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey

const made = (): z.infer<typeof stored> => ({
  data: randomBytes(32).toString('base64'),
  mac: randomBytes(32).toString('base64'),
  sign: newSigningKey().export({ type: 'pkcs8', format: 'pem' }).toString(),
})

/** Reads the master keys, or makes them at the first start. Only the owner may read the file. */
export const masterKeys = (dir: string): MasterKeys => {
  const file = join(dir, 'kms.json')
  if (!existsSync(file)) {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    // Whole or not at all: half a key file would lock every text for good.
    writeFileSync(`${file}.new`, JSON.stringify(made()), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  const { data, mac, sign } = stored.parse(JSON.parse(readFileSync(file, 'utf8')))
  return { data: Buffer.from(data, 'base64'), mac: Buffer.from(mac, 'base64'), sign: createPrivateKey(sign) }
}
