import type { Dump, Wire } from './dump.ts'

type Key = { pk: { S: string }; sk: { S: string } }
type BatchGet = { RequestItems: Record<string, { Keys: Key[] }> }
type Query = {
  TableName: string
  Limit: number
  ScanIndexForward: boolean
  ExpressionAttributeValues: { ':pk': { S: string }; ':prefix'?: { S: string } }
}

const placeOf = (table: string, { pk, sk }: Key) => `${table}\n${pk.S}\n${sk.S}`

/**
 * The operations both sides use, out of what was recorded. Nothing that is written is kept and no condition is judged:
 * every request finds the same store.
 */
export const canned = (dump: Dump) => {
  const byKey = new Map<string, Wire>()
  const byPartition = new Map<string, Wire[]>()
  for (const [table, items] of Object.entries(dump)) {
    for (const item of items.toSorted((a, b) => (a.sk.S < b.sk.S ? -1 : 1))) {
      byKey.set(placeOf(table, item), item)
      const partition = `${table}\n${item.pk.S}`
      byPartition.set(partition, [...byPartition.get(partition) ?? [], item])
    }
  }
  const found = (table: string, key: Key) => byKey.get(placeOf(table, key))

  return {
    GetItem: ({ TableName, Key }: { TableName: string; Key: Key }) => {
      const Item = found(TableName, Key)
      return Item ? { Item } : {}
    },
    BatchGetItem: ({ RequestItems }: BatchGet) => ({
      Responses: Object.fromEntries(Object.entries(RequestItems).map(([table, { Keys }]) =>
        [table, Keys.flatMap((key) => found(table, key) ?? [])])),
      UnprocessedKeys: {},
    }),
    Query: ({ TableName, Limit, ScanIndexForward, ExpressionAttributeValues: of }: Query) => {
      const prefix = of[':prefix']?.S ?? ''
      const partition = byPartition.get(`${TableName}\n${of[':pk'].S}`) ?? []
      const inOrder = partition.filter(({ sk }) => sk.S.startsWith(prefix))
      const Items = (ScanIndexForward ? inOrder : inOrder.toReversed()).slice(0, Limit)
      return { Items, Count: Items.length, ScannedCount: Items.length }
    },
    PutItem: () => ({}),
    UpdateItem: () => ({}),
    TransactWriteItems: () => ({}),
  }
}
