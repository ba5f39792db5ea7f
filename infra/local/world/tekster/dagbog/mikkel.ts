import type { DagbogsLinje } from './notat.ts'

/** Mikkel looks after six hens and writes about them in their order. */
export const mikkel: DagbogsLinje[] = [
  { dag: -29, kl: '08.20', af: 'mikkel', til: 'alle', humoer: 4, tekst: 'Fire æg. Karla lagde det store.' },
  { dag: -27, kl: '08.25', af: 'mikkel', til: 'alle', humoer: 3,
    tekst: 'Tre æg. Frøken Fjer ville ikke ud. Jeg satte mig hos hende lidt.' },
  { dag: -25, kl: '12.10', af: 'soeren', til: 'alle',
    tekst: 'Mikkel har lavet en tavle ved hønsegården, så alle kan se dagens æg. Tallene er hans egne.' },
  { dag: -23, kl: '08.15', af: 'mikkel', til: 'alle', humoer: 5,
    tekst: 'Seks æg! Alle på én gang. Det er aldrig sket før.',
    billede: { motiv: 'hoene', alt: 'En brun høne ved en kurv med æg' } },
  { dag: -21, kl: '17.30', af: 'mikkel', til: 'personale', humoer: 2,
    tekst: 'Der var en ræv ved hegnet. Jeg så den selv. Kan vi lukke lågen før det bliver mørkt?' },
  { dag: -20, kl: '09.10', af: 'soeren', til: 'personale',
    tekst: 'Vi lukker nu lågen hver dag kl. 16, Mikkel og den, der er på arbejde. Der hænger en seddel på krogen.' },
  { dag: -17, kl: '15.50', af: 'mikkel', til: 'alle', humoer: 5,
    tekst: 'Jeg var hos Jonas med æg. Han spillede højt. Hønsene ville ikke have kunnet lide det.' },
  { dag: -14, kl: '08.20', af: 'mikkel', til: 'alle', humoer: 4,
    tekst: 'Fem æg. Nugga har fundet ud af at åbne sækken.' },
  { dag: -11, kl: '20.30', af: 'mikkel', til: 'mig', humoer: 3,
    tekst: 'Jeg drømte, at jeg havde en gård. Karla kørte traktoren.' },
  { dag: -9, kl: '13.15', af: 'camilla', til: 'alle',
    tekst: 'Mikkel bagte pandekager af dagens æg til hele Skovsiden. Han tog selv fire.' },
  { dag: -6, kl: '08.30', af: 'mikkel', til: 'alle', humoer: 3, tekst: 'To æg. De skifter fjer. Så holder de fri.' },
  { dag: -3, kl: '16.05', af: 'mikkel', til: 'personale', humoer: 4,
    tekst: 'Lågen er lukket. Jeg kontrollerede den to gange.' },
  { dag: -1, kl: '08.20', af: 'mikkel', til: 'alle', humoer: 4, tekst: 'Tre æg. Frøken Fjer kom selv hen til mig.' },
]
