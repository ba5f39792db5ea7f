import * as z from 'zod'
import { idPattern } from '../core/ids.ts'
import { borgerScopes } from '../core/scope.ts'
import { borgerPlace, headKey } from '../table/places.ts'
import type { Item, Table } from '../table/table.ts'

/** A refusal about a borger, as it lies with the one who was refused (`refusalLine`); about a sted there is no copy. */
const refusal = z.looseObject({
  pk: z.string().regex(/^O#[^#]+#P#[^#]+#NEJ#[-0-9]+#$/), sk: z.string(), kind: z.literal('refused'),
  om: z.string().regex(idPattern), scope: z.enum([...borgerScopes, 'hoved']),
})

export type Refusal = Item & z.infer<typeof refusal>

export const asRefusal = (line: Item): Refusal | undefined => refusal.safeParse(line).data

/**
 * Copies a refusal to the borger it was about, under the same sort key: once, however often it is told. A borger who does
 * not exist gets none, and the one who was refused cannot tell which it was: the copy is made long after the answer.
 */
export const copyRefusal = async (table: Table, org: string, line: Refusal): Promise<void> => {
  const [head] = await table.get('data', [headKey(org, line.om)])
  if (head) await table.addOnce('audit', { ...line, pk: borgerPlace(org, line.om) })
}
