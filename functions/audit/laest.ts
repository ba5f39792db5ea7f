import * as z from 'zod'
import { idPattern } from '../core/ids.ts'
import { rolle } from '../core/scope.ts'
import { dagbogWords } from '../table/patterns/dagbog.ts'
import { laestKey } from '../table/places.ts'
import type { Item, Table } from '../table/table.ts'

const place = /^O#([^#]+)#B#([^#]+)#$/
const id = z.string().regex(idPattern)

/** A line that says that words of the dagbog were handed over: to whom, of which notater. */
const reading = z.looseObject({
  pk: z.string().regex(place), kind: z.literal('read'), what: z.enum(dagbogWords), who: id, rolle,
  ids: z.array(id).min(1).max(50), heldAt: z.number(),
})

export type Reading = Item & z.infer<typeof reading>

export const asReading = (line: Item): Reading | undefined => reading.safeParse({ ...line }).data as Reading | undefined

/**
 * Marks each of the notater as read by this person. The first time is the one that stays; told twice, it is marked once.
 * The log remains the proof: a mark only finds in one question what the log would have to be searched through for.
 */
export const markRead = async (table: Table, { pk, who, rolle, ids, heldAt }: Reading): Promise<void> => {
  const [, org = '', borger = ''] = place.exec(pk) ?? []
  const keys = ids.map((notat) => laestKey(org, borger, notat, who))
  const there = await table.get('data', keys)
  const fresh = keys.filter((_, i) => there[i] === undefined)
  await Promise.all(fresh.map((key) => table.addOnce('data', { ...key, person: who, rolle, at: heldAt })))
}
