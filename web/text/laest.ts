import { laest as da } from './da/laest.ts'
import { words } from './words.ts'

export const laest = words('laest', da)
