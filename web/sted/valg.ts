import type { StedScope } from '../../functions/core/scope.ts'
import type { MitSted } from '../../functions/person/contract.ts'
import { sted as text } from '../text/sted.ts'
import type { PictogramNavn } from '../ui/Pictogram.tsx'
import type { ValgData } from '../ui/Valg.tsx'

type Tile = { scope: StedScope; path: string; pictogram: PictogramNavn; tone: number; ogsaa?: StedScope }

/** One tile per page about a sted, shown where the adgang reads its scope. */
const tiles = [
  { scope: 'indbakke', path: 'indbakke', pictogram: 'indbakke', tone: 3 },
  { scope: 'beboere', path: 'beboere', pictogram: 'personer', tone: 2 },
  // Running the organisation is `drift` too; cases are answered where people live.
  { scope: 'drift', path: 'sager', pictogram: 'humoer1', tone: 4, ogsaa: 'beboere' },
  { scope: 'aktivitet', path: 'aktivitet', pictogram: 'aktivitet', tone: 1 },
] as const satisfies Tile[]

const reads = (sted: MitSted, scope: StedScope) => sted.adgang[scope]?.includes('read') ?? false

export const valgFor = (sted: MitSted): ValgData[] =>
  tiles
    .filter((tile) => reads(sted, tile.scope) && (!('ogsaa' in tile) || reads(sted, tile.ogsaa)))
    .map(({ scope, path, pictogram, tone }) =>
      ({ href: `/sted/${sted.id}/${path}`, ord: text.valg[scope], pictogram, tone }))
