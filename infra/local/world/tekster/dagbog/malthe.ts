import type { DagbogsLinje } from './notat.ts'

/** Malthe is 17 and keeps it short. */
export const malthe: DagbogsLinje[] = [
  { dag: -29, kl: '22.05', af: 'malthe', til: 'mig', humoer: 3, tekst: 'ok dag. matematik var nederen' },
  { dag: -26, kl: '18.10', af: 'camilla', til: 'personale',
    tekst: 'Malthe lavede lektier i fællesrummet og hjalp bagefter Birthe med hendes telefon.' },
  { dag: -23, kl: '21.30', af: 'malthe', til: 'personale', humoer: 2,
    tekst: 'gider ikke bussen når den er fuld. kan jeg tage den senere?' },
  { dag: -22, kl: '09.15', af: 'soeren', til: 'personale',
    tekst: 'Vi har aftalt med skolen, at Malthe må møde 20 minutter senere. Så er der plads i bussen.' },
  { dag: -19, kl: '16.40', af: 'malthe', til: 'alle', humoer: 4, tekst: 'den senere bus er 100 gange bedre',
    billede: { motiv: 'bus', alt: 'En gul bus på en vej' } },
  { dag: -15, kl: '20.20', af: 'malthe', til: 'alle', humoer: 5, tekst: '7 i fysik!!!! læreren sagde flot' },
  { dag: -10, kl: '22.15', af: 'malthe', til: 'mig', humoer: 3,
    tekst: '18 om lidt. er det så mig der bestemmer alt? skal spørge søren' },
  { dag: -7, kl: '17.05', af: 'malthe', til: 'personale', humoer: 4,
    tekst: 'har lavet aftensmad til alle. tacos. ingen døde' },
  { dag: -4, kl: '19.45', af: 'soeren', til: 'personale',
    tekst: 'Malthe og jeg skrev ned, hvad der ændrer sig, når han bliver 18. Han vil selv vise listen til Mette.' },
  { dag: -2, kl: '21.10', af: 'malthe', til: 'alle', humoer: 4, tekst: 'tog cyklen i dag. 22 minutter. ny rekord' },
]
