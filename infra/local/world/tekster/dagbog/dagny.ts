import type { DagbogsLinje } from './notat.ts'

/** Dagny lives in another home, with its own people. */
export const dagny: DagbogsLinje[] = [
  { dag: -21, kl: '10.00', af: 'dagny', til: 'alle', humoer: 4,
    tekst: 'Mine tomater fik første pris. Altså min egen pris.' },
  { dag: -12, kl: '15.30', af: 'jytte', til: 'personale',
    tekst: 'Dagny har sået karse i alle vindueskarme. Vi spiser med.' },
  { dag: -6, kl: '11.20', af: 'viggo', til: 'personale',
    tekst: 'Vi spiste karse-mad i telefonen sammen, Dagny og jeg. Det kan man godt.' },
  { dag: -2, kl: '09.40', af: 'dagny', til: 'alle', humoer: 5, tekst: 'Der er spirer i den blå potte!' },
]
