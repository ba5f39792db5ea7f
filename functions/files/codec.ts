import sharp from 'sharp'
import { AppError } from '../core/errors.ts'
import { isPicture } from './policy.ts'

/** The longest side, in pixels: fills a tablet, and no more than that is kept of anyone. */
const longest = 1600
/** As many as the largest phone camera takes. A small file that unfolds to more is refused before it is unfolded. */
const mostPixels = 50_000_000
const mostSeconds = 8

// Only these three are ever decoded, whatever a file pretends to be: no SVG, no PDF, nothing that can ask for more.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
sharp.cache(false)
sharp.concurrency(1)

/**
 * Draws the picture anew. What comes out is pixels and nothing else: no place, no camera, no name, no thumbnail of what
 * was cut away, nothing hidden behind the end. Turned as it was held; transparent becomes white.
 */
export const redraw = async (upload: Uint8Array): Promise<Uint8Array> => {
  if (!isPicture(upload)) throw new AppError('ikke-billede')
  try {
    return await sharp(upload, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
      .timeout({ seconds: mostSeconds })
      .autoOrient()
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 80 })
      .toBuffer()
  } catch (cause) {
    throw new AppError('ikke-billede', undefined, cause)
  }
}
