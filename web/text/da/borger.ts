export const borger = {
  hjem: 'Vælg, hvad du vil se',
  ingenValg: 'Der er ikke noget, du kan se her lige nu.',
  valg: {
    dagbog: 'Dagbog',
    besked: 'Beskeder',
    hverdag: 'Aktiviteter',
    stamkort: 'Stamkort',
    medicin: 'Medicin',
    dokument: 'Breve og papirer',
    adgang: 'Hvem har adgang?',
  },
  mineValg: {
    dagbog: 'Min dagbog',
    besked: 'Mine beskeder',
    hverdag: 'Aktiviteter',
    stamkort: 'Om mig',
    medicin: 'Min medicin',
    dokument: 'Mine papirer',
    adgang: 'Hvem har adgang?',
  },
}
