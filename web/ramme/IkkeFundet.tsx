import { faelles, fejl } from '../text/faelles.ts'
import { Tomt } from '../ui/Hentet.tsx'
import { Side } from '../ui/Side.tsx'

/** The same page for a wrong address and for everything the person may not see. */
export const IkkeFundet = () => (
  <Side titel={faelles.findesIkke}>
    <Tomt ord={fejl['not-found']}><a class="button button-primary" href="/">{faelles.tilForsiden}</a></Tomt>
  </Side>)
