import { soegning as da } from './da/soegning.ts'
import { words } from './words.ts'

export const soegning = words('soegning', da)
