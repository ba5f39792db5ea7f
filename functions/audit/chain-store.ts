import * as z from 'zod'
import { key, moment } from '../table/keys.ts'
import type { Table } from '../table/table.ts'
import type { Link } from './chain.ts'

const link = z.object({
  n: z.number(), prev: z.string(), at: z.number(), outside: z.boolean(), anchored: z.number(), hash: z.string(),
  lines: z.array(z.object({ pk: z.string(), sk: z.string(), hash: z.string() })),
})

export const chainPlace = (org: string): string => key('O', org, 'CHAIN')

/** A chain lies in the audit table itself, append only like the lines it holds. */
export const isChain = ({ pk }: { pk: string }): boolean => /^O#[^#]+#CHAIN#$/.test(pk)

/** Whose chain a line belongs to; every key of the audit begins with the organisation. */
export const orgOf = ({ pk }: { pk: string }): string => {
  const org = /^O#([-0-9A-Z_a-z]{22})#/.exec(pk)?.[1]
  if (org === undefined) throw new TypeError('a line of no organisation')
  return org
}

/** How far back a batch told twice is recognised. What came twice in spite of it does no harm: the line is in two links. */
const remembered = 10

export const makeChainStore = (table: Table) => ({
  /** The newest links, the head first. */
  latest: async (org: string): Promise<Link[]> => {
    const items = await table.query('audit', { pk: chainPlace(org), prefix: 'K#', limit: remembered, newestFirst: true })
    return items.map((item) => link.parse(item))
  },

  /** False when another worker was first. */
  add: (org: string, next: Link): Promise<boolean> =>
    table.addOnce('audit', { pk: chainPlace(org), sk: key('K', moment(next.n)), ...next }),
})

export type ChainStore = ReturnType<typeof makeChainStore>
