import type { soegning as da } from '../da/soegning.ts'

export const soegning: typeof da = {
  soeg: 'Søg i dagbogen',
  soegKnap: 'Søg',
  soegKort: 'Skriv to bogstaver eller mere.',
  soegSlut: 'Vis hele dagbogen',
  soegTilbage: 'Søg i det, der er ældre',
  fundet: (ord) => `Du søger: ${ord}`,
  antalFundet: (antal) => `Vi fandt ${antal}.`,
  antalNyeste: (antal) => `Vi fandt ${antal} i det nyeste.`,
  ikkeFundet: 'Vi fandt ikke noget.',
  ikkeFundetEndnu: 'Vi fandt ikke noget i det nye.',
}
