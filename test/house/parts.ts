import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { makeHouse } from '../../functions/adgang/house.ts'
import { makeTable } from '../../functions/table/table.ts'
import type { KeyWrap } from '../../functions/table/vault.ts'
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
  const store = await startStore()
  const calls: Call[] = []
  const client = new DynamoDBClient({
    endpoint: store.endpoint, region: 'eu-north-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  const table = makeTable({ names: store.tables, client, observe: (call) => { calls.push(call) } })
  const parts = {
    table,
    wrap: localWrap(),
    mac: (text: string) => Promise.resolve(createHmac('sha256', 'test').update(text).digest('base64url')),
  }
  const stop = async () => {
    client.destroy()
    await store.stop()
  }
  return { store, client, parts, house: makeHouse(parts), calls, stop }
}

export type TestParts = Awaited<ReturnType<typeof startParts>>
