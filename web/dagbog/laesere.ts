import type { Laesere } from '../../functions/dagbog/contract.ts'
import type { MinBorger } from '../../functions/person/contract.ts'
import { dagbog as text } from '../text/dagbog.ts'
import type { Mulighed } from '../ui/Billedvalg.tsx'
import { firstName } from '../ui/navn.ts'
import type { PictogramNavn } from '../ui/Pictogram.tsx'

const pictograms: Record<Laesere, PictogramNavn> = { mig: 'laas', personale: 'personale', alle: 'personer' }

/** Whom this writer may choose as readers. The server decides (functions/dagbog/policy.ts); this only draws it. */
export const readersToChoose = (borger: MinBorger): Laesere[] => {
  if (borger.selv) return ['mig', 'personale', 'alle']
  return borger.rolle === 'medarbejder' || borger.rolle === 'leder' ? ['personale', 'alle'] : ['personale']
}

/** Never a wide one beforehand: the narrowest the writer may choose. */
export const narrowest = (borger: MinBorger): Laesere => readersToChoose(borger)[0] ?? 'personale'

/** «Kun mig» to the borger, «Kun Karl» to anyone else. */
export const readersInWords = (borger: MinBorger, laesere: Laesere): string => {
  if (borger.selv) return text.laesere[laesere]
  return laesere === 'alle' ? text.laesereOm.alle : text.laesereOm[laesere](firstName(borger.navn))
}

export const readerPictogram = (laesere: Laesere) => pictograms[laesere]

export const readerChoices = (borger: MinBorger): Mulighed<Laesere>[] =>
  readersToChoose(borger).map((value) => ({ value, ord: readersInWords(borger, value), pictogram: pictograms[value] }))
