import { kig as da } from './da/kig.ts'
import { words } from './words.ts'

export const kig = words('kig', da)
