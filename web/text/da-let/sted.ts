import type { sted as da } from '../da/sted.ts'

export const sted: typeof da = {
  titel: 'Mit sted',
  ingenValg: 'Her er tomt nu.',
  ingenBeboere: 'Der bor ingen her.',
  valg: {
    indbakke: 'Venter på svar',
    beboere: 'De bor her',
    drift: 'Uenig',
    aktivitet: 'Det sker',
  },
}
