/** An activity on a weekday: `uge` 0 is the coming one (today to six days ahead), -1 the one before. */
export type AktivitetsLinje = {
  enhed: 'havsiden' | 'skovsiden' | 'stuen'
  uge: -3 | -2 | -1 | 0 | 1
  /** 1 is Monday. */
  ugedag: 1 | 2 | 3 | 4 | 5 | 6 | 7
  fra: string
  til: string
  titel: string
  sted: string
  hjaelpere: number
  behov: string[]
  forPaaroerende: boolean
  af: string
  /** Who signs up, and (after a second thought) who cancels again. */
  tilmeldte: { person: string; via?: string }[]
  afbud?: { person: string; via?: string }[]
}

const faellessang = (uge: AktivitetsLinje['uge'], tilmeldte: AktivitetsLinje['tilmeldte']): AktivitetsLinje => ({
  enhed: 'havsiden', uge, ugedag: 4, fra: '14.00', til: '15.30', titel: 'Fællessang', sted: 'Fællesstuen',
  hjaelpere: 3, behov: ['En, der kan spille klaver', 'Sangbøger med stor skrift ×4'], forPaaroerende: true,
    af: 'fatima', tilmeldte,
})

const gerda = { person: 'gerda' }

export const aktiviteter: AktivitetsLinje[] = [
  faellessang(-3, [gerda]),
  faellessang(-2, [gerda, { person: 'ib', via: 'ellen' }]),
  faellessang(-1, [gerda]),
  faellessang(0, [gerda, { person: 'ib', via: 'ellen' }]),
  faellessang(1, []),
  { enhed: 'havsiden', uge: -2, ugedag: 6, fra: '10.00', til: '13.00', titel: 'Bowling', sted: 'Bowlinghallen',
    hjaelpere: 2, behov: ['Kørestol ×1', 'Nøddeallergi ×1'], forPaaroerende: true, af: 'lars',
    tilmeldte: [{ person: 'signe', via: 'jonas' }, gerda], afbud: [gerda] },
  { enhed: 'havsiden', uge: 0, ugedag: 6, fra: '10.30', til: '12.00', titel: 'Gåtur langs fjorden',
    sted: 'Ved hoveddøren',
    hjaelpere: 4, behov: ['Kørestol ×1', 'Varme hænder'], forPaaroerende: true, af: 'lars',
    tilmeldte: [{ person: 'signe', via: 'jonas' }] },
  { enhed: 'havsiden', uge: 0, ugedag: 3, fra: '13.00', til: '15.00', titel: 'Bagedag', sted: 'Køkkenet',
    hjaelpere: 1, behov: ['Nøddeallergi ×1', 'En, der kan bære en tung gryde'], forPaaroerende: true, af: 'fatima',
    tilmeldte: [{ person: 'hanne', via: 'sofie' }] },
  { enhed: 'havsiden', uge: 1, ugedag: 2, fra: '19.00', til: '21.00', titel: 'Filmaften', sted: 'Fællesstuen',
    hjaelpere: 0, behov: [], forPaaroerende: false, af: 'lars', tilmeldte: [] },
  { enhed: 'havsiden', uge: 1, ugedag: 6, fra: '10.00', til: '13.00', titel: 'Bowling', sted: 'Bowlinghallen',
    hjaelpere: 2, behov: ['Kørestol ×1', 'Nøddeallergi ×1'], forPaaroerende: true, af: 'lars', tilmeldte: [gerda] },
  { enhed: 'skovsiden', uge: -1, ugedag: 5, fra: '15.00', til: '17.00', titel: 'Høns og kaffe', sted: 'Hønsegården',
    hjaelpere: 2, behov: ['Gummistøvler'], forPaaroerende: true, af: 'soeren', tilmeldte: [{ person: 'signe',
      via: 'mikkel' }] },
  { enhed: 'skovsiden', uge: 0, ugedag: 5, fra: '14.00', til: '17.00', titel: 'Havedag', sted: 'Haven bag huset',
    hjaelpere: 5, behov: ['En stor trillebør', 'Kaffe uden sukker ×2'], forPaaroerende: true, af: 'soeren',
    tilmeldte: [{ person: 'signe', via: 'mikkel' }] },
  { enhed: 'skovsiden', uge: 1, ugedag: 1, fra: '19.00', til: '20.30', titel: 'Spilleaften', sted: 'Det lange bord',
    hjaelpere: 2, behov: ['Kort med store tal'], forPaaroerende: true, af: 'camilla', tilmeldte: [] },
  { enhed: 'stuen', uge: 0, ugedag: 2, fra: '10.00', til: '11.30', titel: 'Potter og frø', sted: 'Vindueskarmen',
    hjaelpere: 1, behov: ['En pose jord'], forPaaroerende: true, af: 'jytte', tilmeldte: [{ person: 'viggo',
      via: 'dagny' }] },
]
