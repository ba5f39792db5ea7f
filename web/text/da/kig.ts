export const kig = {
  titel: 'Hvem har kigget?',
  under: 'Her står, hvem der har set noget om dig, og hvornår.',
  underOm: (navn: string) => `Her står, hvem der har set noget om ${navn}, og hvornår.`,
  tom: 'Ingen andre har kigget.',
  visFlere: 'Vis flere',
  flereFejl: 'Vi kunne ikke hente flere lige nu.',
  laest: (navn: string, hvad: string) => `${navn} så ${hvad}.`,
  skrevet: (navn: string, hvad: string) => `${navn} skrev i ${hvad}.`,
  afvist: (navn: string, hvad: string) => `${navn} prøvede at se ${hvad}, men måtte ikke.`,
  hoved: 'navnet',
  seKig: 'Se, hvem der har kigget',
}
