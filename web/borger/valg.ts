import type { BorgerScope } from '../../functions/core/scope.ts'
import type { MinBorger } from '../../functions/person/contract.ts'
import { borger as text } from '../text/borger.ts'
import type { PictogramNavn } from '../ui/Pictogram.tsx'
import type { ValgData } from '../ui/Valg.tsx'

type Tile = { scope: BorgerScope; path: string; pictogram: PictogramNavn; tone: number; notSelf?: true }

/** One tile per page about a borger, where the adgang reads its scope. In this order; at most six for a borger. */
const tiles = [
  { scope: 'dagbog', path: 'dagbog', pictogram: 'dagbog', tone: 1 },
  { scope: 'besked', path: 'besked', pictogram: 'besked', tone: 3 },
  { scope: 'hverdag', path: 'aktivitet', pictogram: 'aktivitet', tone: 2 },
  { scope: 'stamkort', path: 'stamkort', pictogram: 'stamkort', tone: 5, notSelf: true },
  { scope: 'medicin', path: 'medicin', pictogram: 'medicin', tone: 6 },
  { scope: 'dokument', path: 'dokument', pictogram: 'dokument', tone: 5 },
  { scope: 'adgang', path: 'adgang', pictogram: 'adgang', tone: 4 },
] as const satisfies Tile[]

export const valgFor = (borger: MinBorger): ValgData[] =>
  tiles
    .filter((tile) => borger.adgang[tile.scope]?.includes('read') && !('notSelf' in tile && borger.selv))
    .map(({ scope, path, pictogram, tone }) => ({
      href: `/borger/${borger.id}/${path}`,
      ord: (borger.selv ? text.mineValg : text.valg)[scope],
      pictogram,
      tone,
    }))
