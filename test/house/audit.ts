import { dayOf } from '../../functions/core/clock.ts'
import { key } from '../../functions/table/keys.ts'
import type { Table } from '../../functions/table/table.ts'

type House = { readonly parts: { readonly table: Table }; readonly org: string; readonly now: () => number }

/** A line of the log as it lies; a refusal has no `ids`. */
export type Line = {
  readonly sk: string
  readonly who: string
  readonly kind: string
  readonly what: string
  readonly scope: string
  readonly ids: readonly string[]
  readonly heldAt: number
}

const all = async (table: Table, pk: string): Promise<Line[]> => {
  const lines: Line[] = []
  let page: Line[]
  do {
    const range = { pk, prefix: 'T#', limit: 100, newestFirst: false, after: lines.at(-1)?.sk }
    page = await table.query('audit', range) as unknown as Line[]
    lines.push(...page)
  } while (page.length === 100)
  return lines
}

/** The log about one borger (`B`), sted (`E`) or person (`P`), oldest first; lines of one moment in no order. */
export const auditOf = (w: House, about: 'B' | 'E' | 'P', id: string): Promise<Line[]> =>
  all(w.parts.table, key('O', w.org, about, id))

/** What this person was refused today. */
export const denials = (w: House, who: { org: string; id: string }): Promise<Line[]> =>
  all(w.parts.table, key('O', who.org, 'P', who.id, 'NEJ', dayOf(w.now())))
