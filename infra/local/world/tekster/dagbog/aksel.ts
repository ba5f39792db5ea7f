import type { DagbogsLinje } from './notat.ts'

/** Aksel has no MitID and few words; what stands here is written together with him. */
export const aksel: DagbogsLinje[] = [
  { dag: -28, kl: '14.15', af: 'fatima', til: 'alle',
    tekst: 'Aksel pegede på sit billede af færgen og smilede. Vi kiggede på færge-bogen hele eftermiddagen.' },
  { dag: -23, kl: '20.00', af: 'lars', til: 'personale',
    tekst: 'Aksel slukkede radioen, fordi lyden var for meget. Han og Jonas blev gode venner igen dagen efter.' },
  { dag: -19, kl: '11.30', af: 'lars', til: 'alle',
    tekst: 'Aksel valgte den blå trøje med sit «ja»-kort. Den havde han på hele dagen.' },
  { dag: -15, kl: '15.20', af: 'fatima', til: 'alle',
    tekst: 'Turen til havnen gik godt. Aksel vinkede til færgen, og den tudede. Han lo højt.',
    billede: { motiv: 'faerge', alt: 'En hvid færge på vej ind i havnen' } },
  { dag: -10, kl: '16.40', af: 'oliver', til: 'personale',
    tekst: 'Aksel viste mig, hvor hans kort ligger. Jeg har lært «mere», «stop» og «ud».' },
  { dag: -6, kl: '13.00', af: 'lars', til: 'alle',
    tekst: 'Aksel dækkede bord til fem. Han satte den gule kop til sig selv.' },
  { dag: -2, kl: '15.45', af: 'fatima', til: 'alle',
    tekst: 'Ib var på besøg. De lagde puslespil med færgen. Der mangler kun himlen.' },
]
