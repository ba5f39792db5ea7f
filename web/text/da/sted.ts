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
  sager: 'Uenig i en adgang',
  sagerUnder: 'Her står de beboere, der venter på et svar fra dig.',
  sagerTom: 'Ingen venter på svar.',
  uenigMed: (navn: string, hvorfor: string) => `${navn} er uenig i den adgang. Den bygger på: ${hvorfor}.`,
  siden: (tid: string) => `Har ventet siden ${tid}.`,
  laesOgSvar: 'Læs og svar',
}
