import type { tilgaengelighed as da } from '../da/tilgaengelighed.ts'

export const tilgaengelighed: typeof da = {
  titel: 'Tilgængelighed',
  maal: 'Alle skal kunne bruge Samspil.',
  kanTitel: 'Det kan du',
  kan: [
    'Du kan bruge mus, finger og taster.',
    'Du kan gøre teksten stor.',
    'Du kan slå let tekst til. Se nederst.',
    'Du kan få siden læst højt på nogle telefoner.',
  ],
  manglerTitel: 'Det mangler vi',
  mangler: [
    'Nogle billeder har ikke en tekst.',
    'Der er ikke tegn til døve.',
  ],
  sigTilTitel: 'Sig til, hvis det driller',
  sigTil: 'Sig det til personalet. De skal svare og hjælpe dig.',
  klage: 'Får du ikke svar? Så kan du klage. Spørg personalet, hvor du gør det.',
}
