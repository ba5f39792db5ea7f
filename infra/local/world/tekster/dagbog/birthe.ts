import type { DagbogsLinje } from './notat.ts'

/** Birthe lives with a protected address: nothing here says where anything is. */
export const birthe: DagbogsLinje[] = [
  { dag: -27, kl: '14.20', af: 'birthe', til: 'mig', humoer: 3,
    tekst: 'Løste krydsordet på nær ét ord. «Fugl på fire bogstaver».' },
  { dag: -24, kl: '15.00', af: 'birthe', til: 'personale', humoer: 4,
    tekst: 'Tak, fordi I spørger, før der bliver taget billeder. Det er vigtigt for mig.' },
  { dag: -20, kl: '13.30', af: 'camilla', til: 'personale',
    tekst: 'Birthe har strikket det første par strømper færdigt. Hun valgte selv den grønne farve.' },
  { dag: -16, kl: '16.10', af: 'birthe', til: 'personale', humoer: 4,
    tekst: 'Jeg vil gerne have mere uld. Grøn eller blå. Ikke lilla.' },
  { dag: -12, kl: '20.20', af: 'birthe', til: 'mig', humoer: 4,
    tekst: 'Ordet var «stær». Selvfølgelig var det stær.' },
  { dag: -8, kl: '12.15', af: 'soeren', til: 'personale',
    tekst: 'Birthe vandt i kryds og bolle tre gange i træk. Hun siger, at jeg er for hurtig.' },
  { dag: -3, kl: '14.45', af: 'birthe', til: 'personale', humoer: 5,
    tekst: 'Andet par er færdigt. Det er til Camilla, men sig det ikke til hende endnu.' },
]
