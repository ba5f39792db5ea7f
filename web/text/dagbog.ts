import { dagbog as da } from './da/dagbog.ts'
import { words } from './words.ts'

export const dagbog = words('dagbog', da)
