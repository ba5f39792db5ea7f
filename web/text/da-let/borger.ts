import type { borger as da } from '../da/borger.ts'

export const borger: typeof da = {
  hjem: 'Vælg, hvad du vil se',
  ingenValg: 'Her er tomt nu.',
  valg: {
    dagbog: 'Dagbog',
    besked: 'Beskeder',
    hverdag: 'Det sker',
    stamkort: 'Kort om',
    medicin: 'Medicin',
    dokument: 'Breve',
    adgang: 'Hvem må se med?',
  },
  mineValg: {
    dagbog: 'Min dagbog',
    besked: 'Beskeder til mig',
    hverdag: 'Det sker',
    stamkort: 'Om mig',
    medicin: 'Min medicin',
    dokument: 'Mine breve',
    adgang: 'Hvem må se med?',
  },
}
