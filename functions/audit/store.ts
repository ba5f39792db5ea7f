import * as z from 'zod'
import type { House } from '../adgang/house.ts'
import { openName } from '../adgang/name.ts'
import type { Permit } from '../adgang/permit.ts'
import { borgerScopes, rolle } from '../core/scope.ts'
import { patterns } from '../table/patterns.ts'
import { maySeeLine } from './policy.ts'

type Looking = Permit<'indsigt', 'read'>

/** What a line must be to be told; a line of another kind is the house's, not the borger's. */
const told = z.object({
  sk: z.string(),
  who: z.string(),
  rolle: rolle.optional().catch(undefined),
  scope: z.enum([...borgerScopes, 'hoved']),
  kind: z.enum(['read', 'write', 'refused']),
  count: z.number().default(0),
  oldest: z.number().optional(),
  heldAt: z.number(),
})

export type Told = z.infer<typeof told>

export const makeAuditStore = ({ disclose }: Pick<House, 'disclose'>) => ({
  page: (permit: Looking, foer: string | undefined) =>
    disclose(permit, patterns.kig, null, (item) => {
      const line = told.safeParse(item).data
      return line && { id: line.who, value: { ...line, rolle: line.rolle } }
    }, (line) => maySeeLine(permit, line), { foer }),

  names: async (permit: Looking, personer: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    if (personer.length === 0) return new Map()
    const { values } = await disclose(permit, patterns.kigPersoner, { personer }, (item, _keys, house) => {
      const id = String(item.id)
      return { id, value: [id, openName(house, id, item.navn)] as const }
    }, () => true)
    return new Map(values)
  },
})
