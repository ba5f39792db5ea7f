import { ansigt as da } from './da/ansigt.ts'
import { words } from './words.ts'

export const ansigt = words('ansigt', da)
