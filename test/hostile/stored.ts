import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { TableName } from '../../functions/table/schema.ts'
import type { Item } from '../../functions/table/table.ts'
import type { World } from '../world.ts'

/** Everything in one table; only a test may ask this. */
export const everything = async ({ client, store }: World, table: TableName): Promise<Item[]> => {
  const items: Item[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await client.send(new ScanCommand({
      TableName: store.tables[table], ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }))
    items.push(...(page.Items ?? []) as Item[])
    from = page.LastEvaluatedKey
  } while (from)
  return items
}

/** The engine gives attributes in any order. */
const sorted = (value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64')
    : Array.isArray(value) ? value.map(sorted)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]))
        : value

const asText = (item: Item): string => JSON.stringify(sorted(item))

/** All that is kept about anybody, in one text per item, to be compared with itself later. */
export const kept = async (w: World): Promise<string[]> => {
  const [data, keys] = await Promise.all([everything(w, 'data'), everything(w, 'keys')])
  return [...data, ...keys].map(asText).toSorted()
}

/** How many changes the log knows of. */
export const changesLogged = async (w: World): Promise<number> =>
  (await everything(w, 'audit')).filter(({ kind }) => kind === 'write').length
