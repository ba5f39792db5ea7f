import { hjaelp as da } from './da/hjaelp.ts'
import { words } from './words.ts'

export const hjaelp = words('hjaelp', da)
