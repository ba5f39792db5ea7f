import sharp from 'sharp'

let made: Promise<Buffer> | undefined

/** A small real JPEG. */
export const picture = async (): Promise<Uint8Array<ArrayBuffer>> => {
  made ??= sharp({ create: { width: 40, height: 30, channels: 3, background: '#7aa' } }).jpeg().toBuffer()
  return new Uint8Array(await made)
}
