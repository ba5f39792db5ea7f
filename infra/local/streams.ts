import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import { callStore } from './tables.ts'
import type { Follower } from './template.ts'
import type { Outcome } from './worker.ts'

export type StreamOptions = {
  endpoint: string
  /** Where how far each table has been told of is kept, and what could not be handled. */
  dir: string
  followers: readonly Follower[]
  invoke: (lambda: string, event: unknown) => Promise<Outcome>
  pollMs?: number
  /** As the stack's `retryAttempts`: then the record is put aside. */
  attempts?: number
}

const record = z.looseObject({ dynamodb: z.looseObject({ SequenceNumber: z.string() }) })
const streams = z.looseObject({ Streams: z.array(z.looseObject({ StreamArn: z.string() })) })
const shards = z.looseObject({
  StreamDescription: z.looseObject({ Shards: z.array(z.looseObject({ ShardId: z.string() })) }) })
const records = z.looseObject({ Records: z.array(record) })
const iterator = z.looseObject({ ShardIterator: z.string() })
const failures = z.looseObject({
  batchItemFailures: z.array(z.looseObject({ itemIdentifier: z.string() })).default([]) })

type Told = z.infer<typeof record>
type Source = { StreamArn: string; Shards: { ShardId: string }[] }

const places = (file: string) => {
  const known = existsSync(file)
    ? z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8'))) : {}
  return {
    get: (name: string) => known[name],
    set: (name: string, sequence: string) => {
      known[name] = sequence
      writeFileSync(`${file}.new`, JSON.stringify(known))
      renameSync(`${file}.new`, file)
    },
  }
}

/** How many of the first records were handled: all, or those before the first the function says it could not do. */
const handled = (outcome: Outcome, batch: readonly Told[]): number => {
  if (!outcome.ok) return 0
  const answer = failures.safeParse(JSON.parse(outcome.payload) ?? {})
  const failed = answer.success ? answer.data.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) : []
  const first = batch.findIndex(({ dynamodb }) => failed.includes(dynamodb.SequenceNumber))
  return first < 0 ? batch.length : first
}

const arn = (table: string) => `arn:aws:dynamodb:eu-north-1:000000000000:table/${table}/stream/local`

/** Failures in a row of the same first record; getting past one counts from the next. */
const nextFailed = (failed: number, done: number, all: number) => {
  if (done === all) return 0
  return done > 0 ? 1 : failed + 1
}

/**
 * Tells the functions what was written, in order, table by table. The place is kept after the function has answered,
 * so a record may be told twice and is never lost.
 */
export const followStreams = ({
  endpoint, dir, followers, invoke, pollMs = 400, attempts = 8,
}: StreamOptions): { stop: () => Promise<void> } => {
  const stopping = new AbortController()
  const place = places(join(dir, 'streams.json'))
  const ask = (operation: string, body: unknown) => callStore(endpoint, `DynamoDBStreams_20120810.${operation}`, body)

  const find = async ({ table }: Follower) => {
    const { Streams: [stream] } = streams.parse(await ask('ListStreams', { TableName: table }))
    if (stream === undefined) throw new Error(`${table} has no stream`)
    const { StreamArn } = stream
    const { StreamDescription } = shards.parse(await ask('DescribeStream', { StreamArn }))
    return { StreamArn, Shards: StreamDescription.Shards }
  }

  const read = async ({ lambda, table, batch }: Follower, { StreamArn, Shards }: Source): Promise<Told[]> => {
    const after = place.get(`${lambda} ${table}`)
    const from = after === undefined
      ? { ShardIteratorType: 'TRIM_HORIZON' }
      : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }
    for (const { ShardId } of Shards) {
      const { ShardIterator } = iterator.parse(await ask('GetShardIterator', { StreamArn, ShardId, ...from }))
      const { Records } = records.parse(await ask('GetRecords', { ShardIterator, Limit: batch }))
      if (Records.length > 0) return Records
    }
    return []
  }

  /** Tells one batch, and moves the place to the last record that was handled. Gives the failures in a row. */
  const tell = async ({ lambda, table }: Follower, batch: readonly Told[], failed: number): Promise<number> => {
    const eventSourceARN = arn(table)
    const event = { Records: batch.map((each) => ({ ...each, eventSourceARN })) }
    const done = handled(await invoke(lambda, event), batch)
    const next = nextFailed(failed, done, batch.length)
    const aside = next > attempts ? batch[0] : undefined
    const last = aside ?? batch[done - 1]
    if (aside !== undefined) {
      const { SequenceNumber } = aside.dynamodb
      appendFileSync(join(dir, 'not-handled.jsonl'), `${JSON.stringify({ lambda, table, SequenceNumber })}\n`)
    }
    if (last !== undefined) place.set(`${lambda} ${table}`, last.dynamodb.SequenceNumber)
    return aside === undefined ? next : 0
  }

  const follow = async (follower: Follower) => {
    let failed = 0
    let source: Source | undefined
    while (!stopping.signal.aborted) {
      try {
        source ??= await find(follower)
        // After a failure one record at a time, so that a bad one stands alone.
        const batch = (await read(follower, source)).slice(0, failed > 0 ? 1 : follower.batch)
        if (batch.length > 0) failed = await tell(follower, batch, failed)
        if (batch.length === 0 || failed > 0) await sleep(pollMs * 2 ** Math.min(failed, 4), undefined, stopping)
      } catch {
        // The store or the function is away for a moment; the place has not moved.
        await sleep(1_000, undefined, stopping).catch(() => {})
      }
    }
  }

  const following = Promise.all(followers.map(follow))
  return { stop: async () => { stopping.abort(); await following } }
}
