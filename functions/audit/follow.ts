import { log } from '../core/log.ts'
import type { Files } from '../files/files.ts'
import type { Item, Table } from '../table/table.ts'
import { makeAnchor } from './anchor.ts'
import { append } from './append.ts'
import { entryOf } from './chain.ts'
import { isChain, makeChainStore, orgOf } from './chain-store.ts'
import { readImage } from './image.ts'
import type { Failures, StreamRecord } from './records.ts'
import { failuresOf, recordsOf } from './records.ts'
import { asReading, markRead } from './laest.ts'
import { asRefusal, copyRefusal } from './refusals.ts'

type Parts = { readonly table: Table; readonly auditTable: string; readonly anchors: Files }
type Told = { readonly record: StreamRecord; readonly line: Item; readonly org: string }

/** The audit is append only: a record with an old image means that a line was changed or removed. An alarm listens for the code. */
const raiseAlarm = ({ eventName, dynamodb }: StreamRecord): void => {
  const { pk, sk } = readImage(dynamodb.Keys)
  log({ level: 'error', code: 'audit-aendret', event: eventName, pk, sk })
}

const newest = (told: readonly Told[]): number =>
  Math.max(...told.map(({ record }) => Math.round(record.dynamodb.ApproximateCreationDateTime * 1000)))

/**
 * Follows the audit table: raises the alarm when a line was touched, copies refusals to the borger, marks who has read
 * which notat, chains every line.
 * Each record stands or falls alone; what failed is told again, and everything here may be done twice.
 */
export const makeFollow = ({ table, auditTable, anchors }: Parts) => {
  const chain = makeChainStore(table)
  const anchor = makeAnchor(anchors)

  return async (event: unknown): Promise<Failures> => {
    const failed = new Set<StreamRecord>()
    const attempt = async (records: readonly StreamRecord[], code: string, work: () => Promise<void> | void) => {
      try {
        await work()
      } catch (cause) {
        for (const record of records) failed.add(record)
        log({ level: 'error', code, sequence: records[0]?.dynamodb.SequenceNumber, cause: cause instanceof Error ? cause.name : '' })
      }
    }

    const told: Told[] = []
    const records = recordsOf(event, auditTable)
    for (const record of records) {
      await attempt([record], 'audit-ulaeselig', () => {
        if (record.eventName !== 'INSERT' || record.dynamodb.OldImage !== undefined) return raiseAlarm(record)
        const line = readImage(record.dynamodb.NewImage)
        if (!isChain(line)) told.push({ record, line, org: orgOf(line) })
      })
    }
    for (const { record, line, org } of told) {
      const refusal = asRefusal(line)
      if (refusal) await attempt([record], 'afslag-ikke-kopieret', () => copyRefusal(table, org, refusal))
    }
    for (const { record, line } of told) {
      const reading = asReading(line)
      if (reading) await attempt([record], 'laest-ikke-noteret', () => markRead(table, reading))
    }
    for (const [org, lines] of Map.groupBy(told, (each) => each.org)) {
      await attempt(lines.map(({ record }) => record), 'kaede-brudt', async () =>
        anchor(org, await append(chain, org, lines.map(({ line }) => entryOf(line)), newest(lines))))
    }
    return failuresOf(new Set(records.filter((record) => failed.has(record))))
  }
}
