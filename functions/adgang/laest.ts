import { key } from '../table/keys.ts'
import type { Operation } from '../table/operations.ts'
import { laesteKey, laestKey } from '../table/places.ts'
import type { Key, Table } from '../table/table.ts'
import type { Permit } from './permit.ts'
import { assertIssued } from './permit.ts'

/** Where a question for the newest of these and everything before it begins. */
const justAfter = (newest: string): string => `${key('N', newest).slice(0, -1)}$`

/**
 * Writes down, before the words are handed over, that this person has read these notater (at most 50). The first time is
 * the one that stays. What is known already costs one small query and no write; that query only saves, it decides nothing.
 */
export const makeMarkRead = (table: Table) =>
  async (permit: Permit<'dagbog', 'read'>, notater: readonly string[]): Promise<void> => {
    assertIssued(permit)
    const newest = notater.toSorted().at(-1)
    if (newest === undefined) return
    const { om, person, rolle, heldAt } = permit
    const limit = notater.length === 1 ? 1 : 100
    const { pk } = laesteKey(om, newest, person)
    const marked = await table.query('data', { pk, prefix: 'N#', limit, newestFirst: true, after: justAfter(newest) })
    const known = new Set(marked.map(({ sk }) => sk))
    const mark = (update: Key): Operation => ({ update, set: {}, first: { person, rolle, at: heldAt } })
    const fresh = notater.filter((notat) => !known.has(key('N', notat)))
    if (fresh.length === 0) return
    await table.transact(fresh.flatMap((notat) => [mark(laestKey(om, notat, person)), mark(laesteKey(om, notat, person))]))
  }

export type MarkRead = ReturnType<typeof makeMarkRead>
