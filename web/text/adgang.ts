import { adgang as da } from './da/adgang.ts'
import { words } from './words.ts'

export const adgang = words('adgang', da)
