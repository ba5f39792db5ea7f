import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseSync } from 'node:sqlite'
import {
  BatchGetItemCommand, DescribeTableCommand, DynamoDBClient, TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startStore } from '../infra/local/store.ts'
import { followStreams } from '../infra/local/streams.ts'

let dir: string
beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'samspil-store-test-')) })
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const clientOf = (endpoint: string) => new DynamoDBClient({
  endpoint, region: 'eu-north-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, maxAttempts: 1 })

const isNew = { ConditionExpression: 'attribute_not_exists(pk)' }

/** A write as the portal makes them: the change and its audit line, both or neither. */
const write = (client: DynamoDBClient, sk: string) => client.send(new TransactWriteItemsCommand({
  TransactItems: ['data', 'audit'].map((TableName) => ({
    Put: { TableName, Item: { pk: { S: 'O#o#' }, sk: { S: sk } }, ...isNew } })) }))

const there = async (client: DynamoDBClient, table: string, sk: string) => {
  const { Responses } = await client.send(new BatchGetItemCommand({
    RequestItems: { [table]: { ConsistentRead: true, Keys: [{ pk: { S: 'O#o#' }, sk: { S: sk } }] } } }))
  return Responses?.[table]?.length === 1
}

const until = async (condition: () => boolean | Promise<boolean>) => {
  for (let i = 0; i < 1_000; i += 1) {
    if (await condition()) return
    await sleep(20)
  }
  throw new Error('it did not happen within 20 s')
}

const isAlive = (pid: number) => {
  try {
    // A process that is dead and not yet buried answers signals too.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

describe('the store on one machine', () => {
  it('has the three tables of the schema, with their streams and time to live', async () => {
    const store = await startStore()
    const client = clientOf(store.endpoint)
    const streams = Object.fromEntries(await Promise.all(Object.values(store.tables).map(async (TableName) => {
      const { Table } = await client.send(new DescribeTableCommand({ TableName }))
      return [TableName, Table?.StreamSpecification?.StreamViewType]
    })))
    await store.stop()
    expect(streams).toEqual({ data: 'NEW_AND_OLD_IMAGES', audit: 'NEW_AND_OLD_IMAGES', keys: undefined })
  })

  it('loses no acknowledged write, and tears none, when it is killed under load', async () => {
    const store = await startStore({ dir })
    const client = clientOf(store.endpoint)
    const acknowledged: string[] = []
    const refused: string[] = []
    const enough = new AbortController()
    const writer = async (name: number) => {
      for (let i = 0; !enough.signal.aborted; i += 1) {
        const sk = `${name}-${i}#`
        await write(client, sk).then(() => acknowledged.push(sk), () => refused.push(sk))
        if (refused.length > 0) await sleep(10)
      }
    }
    const writers = Promise.all([0, 1, 2, 3].map(writer))
    for (let kills = 0; kills < 3; kills += 1) {
      const before = acknowledged.length
      await until(() => acknowledged.length > before + 50)
      const pid = store.pid() ?? 0
      process.kill(pid, 'SIGKILL')
      await until(() => store.pid() !== pid)
    }
    const after = acknowledged.length
    await until(() => acknowledged.length > after)
    enough.abort()
    await writers
    for (const sk of acknowledged) {
      expect([sk, await there(client, 'data', sk), await there(client, 'audit', sk)]).toEqual([sk, true, true])
    }
    for (const sk of refused) expect(await there(client, 'data', sk)).toBe(await there(client, 'audit', sk))
    expect(refused.length).toBeGreaterThan(0)
    await store.stop()
  }, 60_000)

  it('keeps what it holds through a stop and a start, and finds a stream record without reading them all', async () => {
    const first = await startStore({ dir })
    await write(clientOf(first.endpoint), 'x#')
    await first.stop()
    const second = await startStore({ dir })
    expect(await there(clientOf(second.endpoint), 'data', 'x#')).toBe(true)
    await second.stop()
    const db = new DatabaseSync(join(dir, 'store.db'))
    const plan = db.prepare('EXPLAIN QUERY PLAN SELECT max(CAST(sequence_number AS INTEGER)) FROM _stream_records '
      + 'WHERE table_name = ?').all('data')
    db.close()
    expect(JSON.stringify(plan)).toContain('stream_order')
  })

  it('leaves nothing behind when nobody asked it to keep anything', async () => {
    const store = await startStore()
    const pid = store.pid() ?? 0
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    const open = words.find((word) => word.endsWith('store.db')) ?? ''
    expect(existsSync(open)).toBe(true)
    await store.stop()
    expect(existsSync(open)).toBe(false)
    expect(isAlive(pid)).toBe(false)
  })

  it('does not outlive whoever started it, even by kill -9', async () => {
    const script = `import { startStore } from '${new URL('../infra/local/store.ts', import.meta.url).pathname}'
      const store = await startStore({ dir: '${dir}' }); console.log(store.pid()); setInterval(() => {}, 1000)`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'] })
    const [said] = await once(parent.stdout, 'data') as [Buffer]
    const pid = Number(said.toString())
    expect(isAlive(pid)).toBe(true)
    parent.kill('SIGKILL')
    await until(() => !isAlive(pid))
  })
})

describe('the streams on one machine', () => {
  const follower = { lambda: 'stream', table: 'data' as const, batch: 100 }
  const keysOf = (event: unknown) => (event as { Records: { dynamodb: { Keys: { sk: { S: string } } } }[] }).Records
    .map(({ dynamodb }) => dynamodb.Keys.sk.S)
  const done = { ok: true, payload: 'null' } as const

  it('tells every write once and in order, also after a failure, and after a restart from where it was', async () => {
    const store = await startStore({ dir })
    const client = clientOf(store.endpoint)
    const told: string[] = []
    let failing = 2
    const options = {
      endpoint: store.endpoint, dir, followers: [follower], pollMs: 10,
      invoke: async (_: string, event: unknown) => {
        failing -= 1
        if (failing >= 0) return { ok: false, why: 'crash', detail: '' } as const
        told.push(...keysOf(event))
        return done
      },
    }
    for (const sk of ['1#', '2#', '3#']) await write(client, sk)
    const first = followStreams(options)
    await until(() => told.length === 3)
    await first.stop()
    await write(client, '4#')
    const second = followStreams(options)
    await write(client, '5#')
    await until(() => told.length === 5)
    await sleep(100)
    await second.stop()
    await store.stop()
    expect(told).toEqual(['1#', '2#', '3#', '4#', '5#'])
  })

  it('tells a record again that the function could not do, and puts it aside only after its attempts', async () => {
    const store = await startStore({ dir })
    const client = clientOf(store.endpoint)
    const told: string[] = []
    for (const sk of ['1#', '2#', '3#']) await write(client, sk)
    const streams = followStreams({
      endpoint: store.endpoint, dir, followers: [follower], pollMs: 1, attempts: 2,
      invoke: async (_, event) => {
        const records = (event as { Records: { dynamodb: { SequenceNumber: string } }[] }).Records
        told.push(...keysOf(event))
        const bad = records[keysOf(event).indexOf('2#')]?.dynamodb.SequenceNumber
        const batchItemFailures = bad === undefined ? [] : [{ itemIdentifier: bad }]
        return { ok: true, payload: JSON.stringify({ batchItemFailures }) }
      },
    })
    await until(() => told.at(-1) === '3#' && told.filter((sk) => sk === '2#').length === 3)
    await streams.stop()
    await store.stop()
    expect(told).toEqual(['1#', '2#', '3#', '2#', '2#', '3#'])
    expect(readFileSync(join(dir, 'not-handled.jsonl'), 'utf8').trim().split('\n')).toHaveLength(1)
  })
})
