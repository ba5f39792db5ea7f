import sprite from './pictogrammer.svg'

export type PictogramNavn =
  | 'dagbog' | 'besked' | 'aktivitet' | 'adgang' | 'hjaelp' | 'telefon' | 'hjem' | 'person' | 'personer' | 'laas'
  | 'personale' | 'humoer1' | 'humoer2' | 'humoer3' | 'humoer4' | 'humoer5' | 'skriv' | 'kamera' | 'billede'
  | 'hoejttaler' | 'stop' | 'tilbage' | 'naeste' | 'flueben' | 'advarsel' | 'fejl' | 'info' | 'ur' | 'uden-net'
  | 'log-ud' | 'medicin' | 'stamkort' | 'dokument' | 'indbakke' | 'kalender' | 'igen' | 'let' | 'slet' | 'oeje'
  | 'sted'

/** A drawing beside words, never instead of them: the words name the thing, so the drawing is silent. */
export const Pictogram = (props: { navn: PictogramNavn }) => (
  <svg class="pik" aria-hidden="true"><use href={`${sprite}#${props.navn}`} /></svg>)
