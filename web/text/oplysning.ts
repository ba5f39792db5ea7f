import { oplysning as da } from './da/oplysning.ts'
import { words } from './words.ts'

export const oplysning = words('oplysning', da)
