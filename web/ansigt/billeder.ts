import type { BorgerScope } from '../../functions/core/scope.ts'
import type { PictogramNavn } from '../ui/Pictogram.tsx'

/** The picture of each part, the same wherever it is shown. */
export const billeder: Record<BorgerScope, PictogramNavn> = {
  dagbog: 'dagbog', besked: 'besked', kalender: 'kalender', telefonbog: 'telefon', ommig: 'person', stamkort: 'stamkort',
  medicin: 'medicin', oekonomi: 'dokument', maal: 'flueben', skema: 'dokument', rapport: 'dokument', dokument: 'dokument',
  observation: 'personale', hverdag: 'aktivitet', kort: 'sted', adgang: 'adgang', indsigt: 'oeje',
}
