export const soegning = {
  soeg: 'Søg i dagbogen',
  soegKnap: 'Søg',
  soegKort: 'Skriv mindst to bogstaver.',
  soegSlut: 'Vis hele dagbogen',
  soegTilbage: 'Søg længere tilbage',
  fundet: (ord: string) => `Søgning: ${ord}`,
  antalFundet: (antal: number) => (antal === 1 ? 'Vi fandt 1.' : `Vi fandt ${antal}.`),
  antalNyeste: (antal: number) => `Vi fandt ${antal} i det nyeste.`,
  ikkeFundet: 'Vi fandt ikke noget med de ord.',
  ikkeFundetEndnu: 'Vi fandt ikke noget i det nyeste. Du kan søge længere tilbage.',
}
