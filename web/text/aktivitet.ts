import { aktivitet as da } from './da/aktivitet.ts'
import { words } from './words.ts'

export const aktivitet = words('aktivitet', da)
