import type { fejl as da } from '../da/fejl.ts'

export const fejl: typeof da = {
  'not-found': 'Det er her ikke. Eller du må ikke se det.',
  'ikke-logget-ind': 'Du er logget ud. Log ind igen.',
  'step-up': 'Vi skal vide, at det er dig. Log ind igen.',
  'login-afvist': 'Vi kunne ikke logge dig ind. Prøv igen.',
  'login-foraeldet': 'Der gik for lang tid. Log ind igen.',
  'for-lavt-niveau': 'Brug dit MitID en gang til. Bed om hjælp.',
  'afvist-oprindelse': 'Det gik ikke. Hent siden igen.',
  'forkert-indhold': 'Det kan ikke bruges. Ret det, og prøv igen.',
  'forkert-type': 'Den fil kan vi ikke bruge.',
  'for-stor': 'Det er for stort. Gør det mindre.',
  'forkert-markoer': 'Vi fandt ikke mere. Hent siden igen.',
  'aendret-imens': 'En anden har rettet det. Se den nye tekst først.',
  'id-optaget': 'Det er gemt før. Teksten er en anden.',
  'for-bred-adgang': 'Du kan ikke give mere, end du selv har.',
  'for-lang-adgang': 'Det er for lang tid. Vælg en dag før.',
  'mangler-bevis': 'Skriv hvorfor.',
  'ikke-plads': 'Der er fuldt.',
  'ikke-billede': 'Det er ikke et billede. Vælg et nyt.',
  'for-mange': 'Du har prøvet for tit. Vent lidt.',
  'proev-igen': 'Der er ikke net nu. Prøv igen om lidt.',
}
