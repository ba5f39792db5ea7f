import { ConditionalCheckFailedException, DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand, DynamoDBDocumentClient, PutCommand, QueryCommand, TransactWriteCommand, UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import type { QueryCommandOutput } from '@aws-sdk/lib-dynamodb'
import { AppError } from '../core/errors.ts'
import type { Condition } from './conditions.ts'
import { conditionExpression } from './conditions.ts'
import type { Item, Key } from './item.ts'
import { transactItem, updateInput } from './operations.ts'
import type { Operation } from './operations.ts'
import type { TableName } from './schema.ts'

export type { Item, Key } from './item.ts'

/** One partition, from `after` (or the end) in the given direction, consistently. `limit` is at most 100. */
export type Range = {
  readonly pk: string
  readonly prefix: string
  readonly limit: number
  readonly newestFirst: boolean
  /** Only what comes after this sort key in the chosen direction. */
  readonly after?: string | undefined
}

/** A write that did not happen because an operation's condition did not hold. `failed` are their places in the list. */
export class Refused extends Error {
  readonly failed: readonly number[]

  constructor(failed: readonly number[]) {
    super('a condition did not hold')
    this.name = 'Refused'
    this.failed = failed
  }
}

/** What one call cost; only measured when somebody asks. */
export type Observe = (call: { name: string; units: number }) => void

export type Table = {
  /** One consistent BatchGet, in the order asked; what is not there is undefined. Less than all of it is «prøv igen». */
  get(table: TableName, keys: readonly Key[]): Promise<(Item | undefined)[]>
  query(table: TableName, range: Range): Promise<Item[]>
  /** Adds one item that must not be there. */
  add(table: TableName, item: Item): Promise<void>
  /** Adds one item unless one is there already, and says whether it did. */
  addOnce(table: TableName, item: Item): Promise<boolean>
  update(key: Key, set: Readonly<Record<string, unknown>>, condition: Condition): Promise<void>
  /** All or nothing, at most 100 operations. */
  transact(operations: readonly Operation[]): Promise<void>
}

type Options = { names: Record<TableName, string>; client?: DynamoDBClient; observe?: Observe }

const attempts = 4
const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt))

/** Anything the store says that is not a plain answer means: no access, nothing written that we know of, try again. */
const failed = (cause: unknown): never => {
  throw cause instanceof Refused || cause instanceof AppError ? cause : new AppError('proev-igen', undefined, cause)
}

/** The only place that speaks DynamoDB. */
export const makeTable = ({ names, client = new DynamoDBClient({}), observe }: Options): Table => {
  // The SDK makes a filtered copy of every question and answer for a log; nobody reads it, and here nobody may.
  client.middlewareStack.remove('loggerMiddleware')
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  const measured = observe ? { ReturnConsumedCapacity: 'TOTAL' as const } : {}
  type Cost = { CapacityUnits?: number | undefined }
  const note = (name: string, cost: Cost | Cost[] | undefined) =>
    observe?.({ name, units: [cost ?? []].flat().reduce((sum, c) => sum + (c.CapacityUnits ?? 0), 0) })

  const batchGet = async (table: TableName, keys: readonly Key[]) => {
    const name = names[table]
    const answer = await documents.send(
      new BatchGetCommand({ RequestItems: { [name]: { Keys: [...keys], ConsistentRead: true } }, ...measured }),
    )
    note('BatchGetItem', answer.ConsumedCapacity)
    if (answer.UnprocessedKeys?.[name]) throw new AppError('proev-igen')
    const found = new Map((answer.Responses?.[name] ?? []).map((item) => [`${item.pk}\n${item.sk}`, item as Item]))
    return keys.map(({ pk, sk }) => found.get(`${pk}\n${sk}`))
  }

  /** The store ends an answer at 1 MB too, however few items that was; only without a mark is there no more. */
  const query = async (table: TableName, { pk, prefix, limit, newestFirst, after }: Range) => {
    const items: Item[] = []
    let from: Record<string, unknown> | undefined = after === undefined ? undefined : { pk, sk: after }
    do {
      const answer: QueryCommandOutput = await documents.send(
        new QueryCommand({
          TableName: names[table],
          KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
          ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
          ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
          ...(from && { ExclusiveStartKey: from }),
          ConsistentRead: true,
          ScanIndexForward: !newestFirst,
          Limit: limit - items.length,
          ...measured,
        }),
      )
      note('Query', answer.ConsumedCapacity)
      items.push(...(answer.Items ?? []) as Item[])
      from = answer.LastEvaluatedKey
    } while (from && items.length < limit)
    return items
  }

  const add = async (table: TableName, item: Item) => {
    const put = { TableName: names[table], Item: item, ...conditionExpression({ absent: true }), ...measured }
    note('PutItem', (await documents.send(new PutCommand(put))).ConsumedCapacity)
  }

  const addOnce = async (table: TableName, item: Item) => {
    try {
      await add(table, item)
      return true
    } catch (cause) {
      if (cause instanceof ConditionalCheckFailedException) return false
      throw cause
    }
  }

  const update = async (key: Key, set: Readonly<Record<string, unknown>>, condition: Condition) => {
    const input = { ...updateInput(names.data, { update: key, set, condition }), ...measured }
    note('UpdateItem', (await documents.send(new UpdateCommand(input))).ConsumedCapacity)
  }

  /** Two writers at once is not a no: the same transaction is tried again before anyone hears of it. */
  const transact = async (operations: readonly Operation[], attempt = 1): Promise<void> => {
    try {
      const TransactItems = operations.map((operation) => transactItem(names, operation))
      const answer = await documents.send(new TransactWriteCommand({ TransactItems, ...measured }))
      note('TransactWriteItems', answer.ConsumedCapacity)
    } catch (cause) {
      if (!(cause instanceof TransactionCanceledException)) throw cause
      const codes = (cause.CancellationReasons ?? []).map((reason) => reason.Code)
      const refused = codes.flatMap((code, i) => (code === 'ConditionalCheckFailed' ? [i] : []))
      if (refused.length > 0) throw new Refused(refused)
      if (attempt >= attempts) throw cause
      await pause(attempt)
      await transact(operations, attempt + 1)
    }
  }

  return {
    get: (table, keys) => batchGet(table, keys).catch(failed),
    query: (table, range) => query(table, range).catch(failed),
    add: (table, item) => add(table, item).catch(failed),
    addOnce: (table, item) => addOnce(table, item).catch(failed),
    update: (key, set, condition) => update(key, set, condition).catch(failed),
    transact: (operations) => transact(operations).catch(failed),
  }
}
