export const sted = {
  titel: 'Mit sted',
  ingenValg: 'Der er ikke noget, du kan se her lige nu.',
  ingenBeboere: 'Der bor ikke nogen her endnu.',
  valg: {
    indbakke: 'Venter på svar',
    beboere: 'De, der bor her',
    drift: 'Uenig i en adgang',
    aktivitet: 'Aktiviteter',
  },
}
