import sharp from 'sharp'
import { motiver } from './motiver.ts'
import type { Motiv } from './motiver.ts'

export type { Motiv } from './motiver.ts'

/** The drawing as a photograph would be sent: a JPEG of 800 × 600. */
export const tegn = (motiv: Motiv): Promise<Buffer> =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">${motiver[motiv]}</svg>`))
    .jpeg({ quality: 82 }).toBuffer()
