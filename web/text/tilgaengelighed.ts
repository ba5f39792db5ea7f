import { tilgaengelighed as da } from './da/tilgaengelighed.ts'
import { words } from './words.ts'

export const tilgaengelighed = words('tilgaengelighed', da)
