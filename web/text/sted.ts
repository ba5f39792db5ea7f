import { sted as da } from './da/sted.ts'
import { words } from './words.ts'

export const sted = words('sted', da)
