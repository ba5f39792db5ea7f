import { hjem as da } from './da/hjem.ts'
import { words } from './words.ts'

export const hjem = words('hjem', da)
