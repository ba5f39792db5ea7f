import type { StedScope } from '../../functions/core/scope.ts'
import type { MitSted } from '../../functions/person/contract.ts'
import { sted as text } from '../text/sted.ts'
import type { PictogramNavn } from '../ui/Pictogram.tsx'
import type { ValgData } from '../ui/Valg.tsx'

type Tile = { scope: StedScope; path: string; pictogram: PictogramNavn; tone: number }

/** One tile per page about a sted, shown where the adgang reads its scope. */
const tiles = [
  { scope: 'indbakke', path: 'indbakke', pictogram: 'indbakke', tone: 3 },
  { scope: 'beboere', path: 'beboere', pictogram: 'personer', tone: 2 },
  { scope: 'aktivitet', path: 'aktivitet', pictogram: 'aktivitet', tone: 1 },
] as const satisfies Tile[]

export const valgFor = (sted: MitSted): ValgData[] =>
  tiles
    .filter((tile) => sted.adgang[tile.scope]?.includes('read'))
    .map(({ scope, path, pictogram, tone }) =>
      ({ href: `/sted/${sted.id}/${path}`, ord: text.valg[scope], pictogram, tone }))
