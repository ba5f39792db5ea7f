export const tilgaengelighed = {
  titel: 'Tilgængelighed',
  maal: 'Alle skal kunne bruge Samspil. Vi følger reglerne i WCAG 2.2 på niveau AA.',
  kanTitel: 'Det kan du',
  kan: [
    'Du kan bruge siderne med tastatur, mus, finger og skærmlæser.',
    'Du kan gøre teksten dobbelt så stor.',
    'Du kan slå «Let at læse» til nederst på siden.',
    'Du kan få siden læst højt, hvis din telefon har en dansk stemme.',
  ],
  manglerTitel: 'Det mangler vi',
  mangler: [
    'Billeder i dagbogen har kun en tekst, hvis den, der skrev, har lavet en.',
    'Der er ikke tegnsprog endnu.',
  ],
  sigTilTitel: 'Sig til, hvis noget driller',
  sigTil: 'Fortæl det til personalet eller lederen. De skal svare dig og hjælpe dig på en anden måde imens.',
  klage: 'Får du ikke et svar, du kan bruge? Så kan du klage til Digitaliseringsstyrelsen.',
}
