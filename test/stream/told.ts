import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import type { Anchor, Link } from '../../functions/audit/chain.ts'
import { makeFollow } from '../../functions/audit/follow.ts'
import { verifyChain } from '../../functions/audit/verify.ts'
import { makeFiles } from '../../functions/files/files.ts'
import { moment } from '../../functions/table/keys.ts'
import type { Item } from '../../functions/table/table.ts'
import { startS3 } from '../../infra/local/s3.ts'
import { callStore } from '../../infra/local/tables.ts'
import { makeWorld } from '../world.ts'

type Image = Record<string, Record<string, unknown>>
export type Told = {
  eventName: string
  eventSourceARN: string
  dynamodb: { SequenceNumber: string; ApproximateCreationDateTime: number; Keys: Image; NewImage?: Image; OldImage?: Image }
}

const arn = (table: string) => `arn:aws:dynamodb:eu-north-1:000000000000:table/${table}/stream/2026-11-22T00:00:00.000`

/** The small house with a worker that follows its audit table, and everything the engine's own stream tells. */
export const makeFollowedWorld = async () => {
  const [w, s3] = await Promise.all([makeWorld(), startS3()])
  const client = new S3Client({
    endpoint: s3.endpoint, region: 'eu-north-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, maxAttempts: 1,
  })
  const anchors = makeFiles('anchors', client)
  const follow = makeFollow({ table: w.parts.table, auditTable: w.store.tables.audit, anchors })
  const documents = DynamoDBDocumentClient.from(w.client)

  const ask = (operation: string, body: object) =>
    callStore(w.store.endpoint, `DynamoDBStreams_20120810.${operation}`, body) as Promise<any>

  /** All that was written to a table so far, as its stream tells it. */
  const told = async (table: 'audit' | 'data' = 'audit'): Promise<Told[]> => {
    const { Streams: [{ StreamArn }] } = await ask('ListStreams', { TableName: w.store.tables[table] })
    const { StreamDescription: { Shards } } = await ask('DescribeStream', { StreamArn })
    const all: Told[] = []
    for (const { ShardId } of Shards) {
      let { ShardIterator } = await ask('GetShardIterator', { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' })
      for (let batch = 1; batch > 0 && ShardIterator;) {
        const { Records, NextShardIterator } = await ask('GetRecords', { ShardIterator, Limit: 1000 })
        all.push(...Records)
        batch = Records.length
        ShardIterator = NextShardIterator
      }
    }
    return all.map((record) => ({ ...record, eventSourceARN: arn(w.store.tables[table]) }))
  }

  /** Tells the worker in batches of this size; gives the sequence numbers it could not do. */
  const tell = async (records: readonly Told[], size = 100): Promise<string[]> => {
    const failed: string[] = []
    for (let i = 0; i < records.length; i += size) {
      const { batchItemFailures } = await follow({ Records: records.slice(i, i + size) })
      failed.push(...batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
    }
    return failed
  }

  const anchor = (n: number, org = w.org): Promise<Anchor | undefined> =>
    anchors.get(`O/${org}/${moment(n)}.json`).then((bytes) => JSON.parse(Buffer.from(bytes).toString()), () => undefined)

  /** The audit of one organisation as it lies in the table now. */
  const evidence = async (org = w.org) => {
    const items: Item[] = []
    let from: Record<string, unknown> | undefined
    do {
      const page = await documents.send(new ScanCommand({
        TableName: w.store.tables.audit, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }))
      items.push(...page.Items as Item[])
      from = page.LastEvaluatedKey
    } while (from)
    const own = items.filter(({ pk }) => pk.startsWith(`O#${org}#`))
    const isLink = ({ pk }: Item) => pk.endsWith('#CHAIN#')
    const links = own.filter(isLink).map(({ pk: _pk, sk: _sk, ...link }) => link as unknown as Link).toSorted((a, b) => a.n - b.n)
    const found = await Promise.all(links.map(({ n }) => anchor(n, org)))
    return {
      org, links, lines: own.filter((item) => !isLink(item)), anchors: found.filter((one) => one !== undefined),
      settled: Number.POSITIVE_INFINITY,
    }
  }

  const stop = async () => {
    client.destroy()
    await Promise.all([w.stop(), s3.stop()])
  }
  const verified = async (org?: string) => verifyChain(await evidence(org))
  return { ...w, documents, anchors, follow, told, tell, anchor, evidence, verified, stop }
}

export type FollowedWorld = Awaited<ReturnType<typeof makeFollowedWorld>>
