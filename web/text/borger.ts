import { borger as da } from './da/borger.ts'
import { words } from './words.ts'

export const borger = words('borger', da)
