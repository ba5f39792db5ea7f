import type { laest as da } from '../da/laest.ts'

export const laest: typeof da = {
  hvemHarLaest: 'Hvem har læst det?',
  ingenHarLaest: 'Ingen har læst det endnu.',
  laesteDet: (navn, hvornaar) => `${navn} læste det ${hvornaar}.`,
  skjulHvem: 'Skjul det for nogen',
  skjulFor: (navn) => `Skjul for ${navn}`,
  visIgenFor: (navn) => `Vis det igen for ${navn}`,
  kanSe: (navn) => `${navn} kan se det.`,
  erSkjult: (navn) => `${navn} kan ikke se det.`,
  ingenAtSkjuleFor: 'Ingen andre kan læse det.',
  ikkeLaest: (navn) => `${navn} har ikke læst det.`,
  nuSkjult: (navn) => `Nu kan ${navn} ikke se det.`,
  vedStadig: (navn) => `Men ${navn} ved, hvad der stod.`,
  kanSeIgen: (navn) => `${navn} kan se det igen.`,
}
