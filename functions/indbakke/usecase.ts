import type { Permit } from '../adgang/permit.ts'
import type { Venter } from '../besked/contract.ts'
import { iso } from '../core/clock.ts'
import type { IndbakkeStore } from './store.ts'

/** Two names for each that waits fit in one consistent read. */
const most = 50

/** What waits for the staff's answer, the oldest first: whose and since when, and not a word of it. */
export const readIndbakke = async (indbakke: IndbakkeStore, permit: Permit<'indbakke', 'read'>): Promise<Venter[]> => {
  const pointers = (await indbakke.waiting(permit)).toSorted((a, b) => a.siden - b.siden).slice(0, most)
  if (pointers.length === 0) return []
  const navne = await indbakke.names(permit, {
    borgere: [...new Set(pointers.map(({ borger }) => borger))], personer: [...new Set(pointers.map(({ by }) => by))],
  })
  return pointers.flatMap(({ borger, rum, by, rolle, siden }) => {
    const navn = navne.get(borger)
    if (navn === undefined) return []
    return [{ borger: { id: borger, navn }, rum, fra: { navn: navne.get(by) ?? '–', rolle }, siden: iso(siden) }]
  })
}
