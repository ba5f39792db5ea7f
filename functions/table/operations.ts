import type { Condition } from './conditions.ts'
import { conditionExpression, updateExpression } from './conditions.ts'
import type { Item, Key } from './item.ts'
import type { TableName } from './schema.ts'

type In = { readonly table?: TableName; readonly condition?: Condition }

/**
 * A change that keeps the rest of the item. `count` adds to a number without having read it; `first` sets only what the
 * item does not have, so the oldest stays.
 */
type Change = {
  readonly update: Key
  readonly set: Readonly<Record<string, unknown>>
  readonly remove?: readonly string[]
  readonly count?: Readonly<Record<string, number>>
  readonly first?: Readonly<Record<string, unknown>>
}

/** One part of a transaction. `check` changes nothing: it repeats what the permit was decided on. */
export type Operation =
  | (In & { readonly put: Item })
  | (In & Change)
  | (In & { readonly remove: Key })
  | (In & { readonly check: Key; readonly condition: Condition })

const keyOf = (operation: Operation): Key =>
  'put' in operation ? operation.put
    : 'update' in operation ? operation.update
      : 'check' in operation ? operation.check : operation.remove

/** Where an operation lands, so that two on one item can be told. */
export const placeOf = (operation: Operation): string => {
  const { pk, sk } = keyOf(operation)
  return `${operation.table ?? 'data'}\n${pk}\n${sk}`
}

const joined = (a: Condition, b: Condition): Condition => ({ ...a, ...b, equals: { ...a.equals, ...b.equals } })

/** A transaction may touch an item once: a check on an item that also changes becomes part of the change. */
export const merged = (checks: readonly Operation[], changes: readonly Operation[]): Operation[] => {
  const byPlace = new Map(checks.map((check) => [placeOf(check), check]))
  const combined = changes.map((change) => {
    const check = byPlace.get(placeOf(change))
    if (!check?.condition) return change
    byPlace.delete(placeOf(change))
    return { ...change, condition: joined(check.condition, change.condition ?? {}) }
  })
  return [...byPlace.values(), ...combined]
}

export const updateInput = (TableName: string, { update, set, remove, count, first, condition }: Change & In) => {
  const change = updateExpression(set, remove, count, first)
  const must = condition ? conditionExpression(condition) : undefined
  return {
    TableName,
    Key: { pk: update.pk, sk: update.sk },
    UpdateExpression: change.UpdateExpression,
    ...(must && { ConditionExpression: must.ConditionExpression }),
    ExpressionAttributeNames: { ...change.ExpressionAttributeNames, ...must?.ExpressionAttributeNames },
    ExpressionAttributeValues: { ...change.ExpressionAttributeValues, ...must?.ExpressionAttributeValues },
  }
}

export const transactItem = (names: Record<TableName, string>, operation: Operation) => {
  const TableName = names[operation.table ?? 'data']
  const must = operation.condition ? conditionExpression(operation.condition) : {}
  if ('put' in operation) return { Put: { TableName, Item: operation.put, ...must } }
  if ('update' in operation) return { Update: updateInput(TableName, operation) }
  const Key = { pk: keyOf(operation).pk, sk: keyOf(operation).sk }
  if ('check' in operation) {
    return { ConditionCheck: { TableName, Key, ...conditionExpression(operation.condition) } }
  }
  return { Delete: { TableName, Key, ...must } }
}
