import type { kig as da } from '../da/kig.ts'

export const kig: typeof da = {
  titel: 'Hvem har kigget?',
  under: 'De her har set noget om dig.',
  underOm: (navn: string) => `De her har set noget om ${navn}.`,
  tom: 'Ingen andre har kigget.',
  visFlere: 'Vis flere',
  flereFejl: 'Det gik ikke. Prøv igen.',
  laest: (navn: string, hvad: string) => `${navn} så ${hvad}.`,
  skrevet: (navn: string, hvad: string) => `${navn} skrev i ${hvad}.`,
  afvist: (navn: string, hvad: string) => `${navn} måtte ikke se ${hvad}.`,
  hoved: 'navnet',
  seKig: 'Se, hvem der har kigget',
}
