export const sted = {
  titel: 'Mit sted',
  ingenValg: 'Der er ikke noget, du kan se her lige nu.',
  valg: {
    indbakke: 'Venter på svar',
    beboere: 'De, der bor her',
    aktivitet: 'Aktiviteter',
    drift: 'Personer og adgang',
  },
}
