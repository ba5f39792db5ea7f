import { callStore } from '../../../infra/local/tables.ts'

/** An item as DynamoDB writes it on the wire. */
export type Wire = Readonly<Record<string, unknown>> & { readonly pk: { S: string }; readonly sk: { S: string } }
export type Dump = Readonly<Record<string, readonly Wire[]>>

type Page = { Items: Wire[]; LastEvaluatedKey?: unknown }

const scan = async (endpoint: string, TableName: string): Promise<Wire[]> => {
  const items: Wire[] = []
  let ExclusiveStartKey: unknown
  do {
    const from = ExclusiveStartKey === undefined ? {} : { ExclusiveStartKey }
    const page = await callStore(endpoint, 'DynamoDB_20120810.Scan', { TableName, ...from }) as Page
    items.push(...page.Items)
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey !== undefined)
  return items
}

/** Everything a house has stored, so that it can be answered from memory. */
export const dump = async ({ endpoint, tables }: { endpoint: string; tables: Record<string, string> }): Promise<Dump> =>
  Object.fromEntries(await Promise.all(
    Object.values(tables).map(async (name) => [name, await scan(endpoint, name)] as const)))
