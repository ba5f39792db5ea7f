import type { hjem as da } from '../da/hjem.ts'

export const hjem: typeof da = {
  velkommen: 'Velkommen til Samspil',
  forHvem: 'Her er din dagbog, og her kan du skrive til andre.',
  logInd: 'Log ind med MitID',
  kanIkke: 'Kan du ikke logge ind? Spørg personalet.',
  logUdFaerdig: 'Du er logget ud her.',
  loggetUd: 'Du er logget ud. Der gik lang tid.',
  kladdeGemt: 'Har du skrevet noget? Det er gemt. Du ser det, når du er logget ind.',
  afbrudt: 'Du stoppede. Prøv igen, når du vil.',
  ikkeOprettet: 'Vi kender dig ikke endnu. Bed personalet om hjælp.',
  hej: (navn) => `Hej ${navn}`,
  vaelg: 'Hvad vil du se?',
  ogsaa: 'Andre steder',
  duEr: (rolle) => `Du er ${rolle}`,
  ingen: 'Du kan ikke se noget nu. Spørg personalet.',
}
