import { newId } from '../../functions/core/ids.ts'
import type { OmBorger } from '../../functions/core/om.ts'
import { key } from '../../functions/table/keys.ts'
import { lanePlace, ownLane } from '../../functions/table/places.ts'
import type { Item } from '../../functions/table/table.ts'
import type { Who, World } from '../world.ts'
import { tekster } from './tekster.ts'

/** Who a notat is by and for: the borger or the staff for all, a relative for borger and staff, the borger alone. */
export type Kind = 'borger' | 'personale' | 'mor' | 'mig'

/** Of ten, four are for all and four the relative's own: at 50 both lanes that relative reads hold a whole page. */
export const mixed: readonly Kind[] = [
  'borger', 'mor', 'personale', 'mor', 'mig', 'borger', 'mor', 'personale', 'mor', 'mig',
]

const nineOfTen: readonly Kind[] = Array.from({ length: 9 }, () => 'mig')

/** Nine in ten for the borger alone; what is left is by turns for all and the relative's own. */
export const mostlyMig: readonly Kind[] = [...nineOfTen, 'borger', ...nineOfTen, 'mor']

export type Dagbog = { readonly borger: Who & { borger: string; enhed: string }; readonly om: OmBorger }

const page = 20

/** Only what a page can reach is written as persons write it; what lies under is copies of one that was. */
const isReached = (kinds: readonly Kind[], i: number): boolean => {
  const lane = (kind: Kind) => (kind === 'borger' || kind === 'personale' ? 'alle' : kind)
  const kind = kinds[i] ?? 'mig'
  const younger = kinds.slice(i + 1, i + 1 + 40 * page).filter((other) => lane(other) === lane(kind))
  return kind !== 'mig' ? younger.length <= page : kinds.length <= 50
}

/** A borger with so many notater, the pattern repeated from the oldest on. */
export const makeDagbog = async (w: World, pattern: readonly Kind[], count: number): Promise<Dagbog> => {
  const borger = await w.borger(w.leder, w.havsiden, `Borger ${count}`)
  await w.give(w.leder, borger.borger, w.mor, 'paaroerende', { dagbog: ['read', 'write'] })
  await w.give(w.leder, borger.borger, w.far, 'paaroerende', { dagbog: ['read'] })
  const om = { slags: 'borger', org: w.org, borger: borger.borger, enhed: borger.enhed } as OmBorger
  const kinds = Array.from({ length: count }, (_, i) => pattern[i % pattern.length] ?? 'mig')
  const begun = w.now() - count * 1000
  const deep: { kind: Kind; id: string }[] = []
  for (const [i, kind] of kinds.entries()) {
    const id = newId(begun + i * 1000)
    if (isReached(kinds, i)) await writeAs(w, borger, kind, id, tekster[i % tekster.length] ?? '')
    else deep.push({ kind, id })
  }
  await fillBelow(w, om, deep)
  return { borger, om }
}

const writeAs = (w: World, borger: Dagbog['borger'], kind: Kind, id: string, tekst: string) => {
  const who = { borger, mig: borger, personale: w.mads, mor: w.mor }[kind]
  const laesere = { borger: 'alle', mig: 'mig', personale: 'alle', mor: 'personale' }[kind]
  return w.must(who, 'PUT', `/api/borgere/${borger.borger}/dagbog/${id}`, { tekst, laesere, humoer: 4 })
}

const lanesOf = (w: World, kind: Kind): string[] =>
  (kind === 'mor' ? ['personale', ownLane(w.mor.id)] : [kind === 'mig' ? 'mig' : 'alle'])

const fillBelow = async (w: World, om: OmBorger, deep: readonly { kind: Kind; id: string }[]) => {
  if (deep.length === 0) return
  const { table } = w.parts
  const [real] = await table.query('data', { pk: lanePlace(om, 'alle'), prefix: '', limit: 1, newestFirst: true })
  const copies = deep.flatMap(({ kind, id }) => lanesOf(w, kind).map((lane): { put: Item } =>
    ({ put: { ...real, pk: lanePlace(om, lane), sk: key('N', id), id } })))
  for (let i = 0; i < copies.length; i += 100) await table.transact(copies.slice(i, i + 100))
}
