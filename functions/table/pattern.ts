import type { AnyScope, Om } from '../core/om.ts'
import type { Right } from '../core/scope.ts'
import type { TableName } from './schema.ts'
import type { Key } from './table.ts'

/** Either some items by key, in one consistent read, or one page out of some partitions, merged by sort key. */
export type Question =
  | { readonly gets: readonly Key[] }
  | {
      readonly ranges: readonly { pk: string; prefix: string }[]
      readonly newestFirst: boolean
      readonly limit: number
      /** Where the first page begins, when that is not the end of the partitions. */
      readonly after?: string
    }

/** A question the code may ask, the scope a reader must hold to ask it, and a worked example. */
export type Pattern<S extends AnyScope, R extends Right, A> = {
  readonly name: string
  readonly scope: S
  readonly right: R
  readonly table: TableName
  readonly answers: string
  readonly ask: (om: Om<S>, args: A) => Question
  readonly example: { readonly om: Om<S>; readonly args: A }
}

/** One entry of the list: whose scope and right, its name, what it answers, the question, a worked example. */
export const pattern = <S extends AnyScope, R extends Right, A>(
  scope: S, right: R, name: string, answers: string,
  ask: (om: Om<S>, args: A) => Question, example: { om: Om<S>; args: A }, table: TableName = 'data',
): Pattern<S, R, A> => ({ scope, right, name, answers, ask, example, table })

/** The newest of some partitions together. A prefix is never empty: DynamoDB takes no empty string for a key. */
export const newest = (limit: number, prefix: string, ...pks: string[]): Question =>
  ({ ranges: pks.map((pk) => ({ pk, prefix })), newestFirst: true, limit })

/** One partition from its beginning. */
export const within = (pk: string, prefix: string, limit = 100): Question =>
  ({ ranges: [{ pk, prefix }], newestFirst: false, limit })
