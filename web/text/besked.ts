import { besked as da } from './da/besked.ts'
import { words } from './words.ts'

export const besked = words('besked', da)
