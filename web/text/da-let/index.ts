import { adgang } from './adgang.ts'
import { aktivitet } from './aktivitet.ts'
import { ansigt } from './ansigt.ts'
import { besked } from './besked.ts'
import { borger } from './borger.ts'
import { dagbog } from './dagbog.ts'
import { faelles } from './faelles.ts'
import { fejl } from './fejl.ts'
import { hjaelp } from './hjaelp.ts'
import { hjem } from './hjem.ts'
import { kig } from './kig.ts'
import { laest } from './laest.ts'
import { oplysning } from './oplysning.ts'
import { soegning } from './soegning.ts'
import { sted } from './sted.ts'
import { tilgaengelighed } from './tilgaengelighed.ts'

/** Every feature's words in «Let at læse», one file to fetch. */
export const easyForms = {
  adgang, aktivitet, ansigt, besked, borger, dagbog, faelles, fejl, hjaelp, hjem, kig, laest, oplysning, soegning, sted,
  tilgaengelighed,
}
