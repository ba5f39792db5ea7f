import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { makeHouse } from '../../functions/adgang/house.ts'
import { makeFiles } from '../../functions/files/files.ts'
import { makeTable } from '../../functions/table/table.ts'
import type { KeyWrap } from '../../functions/table/vault.ts'
import { startS3 } from '../../infra/local/s3.ts'
import { startStore } from '../../infra/local/store.ts'

/** One call to the store as the engine counted it. */
export type Call = { readonly name: string; readonly units: number }

/** Wraps data keys in this process, bound to their owner as KMS does it; the KMS double has a test of its own. */
const localWrap = (): KeyWrap => {
  const master = randomBytes(32)
  return {
    make: (owner) => {
      const plain = randomBytes(32)
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', master, iv).setAAD(Buffer.from(owner))
      const wrapped = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
      return Promise.resolve({ plain, wrapped })
    },
    unwrap: (wrapped, owner) => {
      const bytes = Buffer.from(wrapped)
      const open = createDecipheriv('aes-256-gcm', master, bytes.subarray(0, 12))
        .setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(-16))
      return Promise.resolve(Buffer.concat([open.update(bytes.subarray(12, -16)), open.final()]))
    },
  }
}

/** A house on the real engine, with every call to the store counted. */
export const startParts = async () => {
  const [store, bucket] = await Promise.all([startStore(), startS3()])
  const calls: Call[] = []
  const local = { region: 'eu-north-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
  const client = new DynamoDBClient({ ...local, endpoint: store.endpoint })
  const s3 = new S3Client({ ...local, endpoint: bucket.endpoint, forcePathStyle: true })
  const table = makeTable({ names: store.tables, client, observe: (call) => { calls.push(call) } })
  const parts = {
    table,
    wrap: localWrap(),
    mac: (text: string) => Promise.resolve(createHmac('sha256', 'test').update(text).digest('base64url')),
  }
  const stop = async () => {
    client.destroy()
    s3.destroy()
    await Promise.all([store.stop(), bucket.stop()])
  }
  return { store, client, parts, house: makeHouse(parts), files: makeFiles('files', s3), calls, stop }
}

export type TestParts = Awaited<ReturnType<typeof startParts>>
