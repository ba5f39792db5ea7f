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
  sager: 'Uenig',
  sagerUnder: 'De her venter på svar fra dig.',
  sagerTom: 'Ingen venter på svar.',
  uenigMed: (navn: string, hvorfor: string) => `${navn} er uenig. Den bygger på: ${hvorfor}.`,
  siden: (tid: string) => `Har ventet siden ${tid}.`,
  laesOgSvar: 'Læs og svar',
}
