import { crc32, deflateSync } from 'node:zlib'
import { randomBytes } from 'node:crypto'
import sharp from 'sharp'

const drawn = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 40, b: 40 } } })

/** Words that must never come out again: who took it, with what, where. */
export const secrets = ['Jens Fotograf', 'Telefon 12', 'ICC_PROFILE', 'Exif']

/** A photo as a phone takes it: held on its side, with a place, a name and a colour profile inside. */
export const photo = (): Promise<Buffer> => drawn()
  .withIccProfile('p3')
  .withMetadata({ orientation: 6 })
  .withExifMerge({
    IFD0: { Copyright: 'Jens Fotograf', Model: 'Telefon 12' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '55/1 40/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '12/1 34/1 0/1' },
  })
  .jpeg().toBuffer()

export const png = (): Promise<Buffer> => drawn().png().toBuffer()
export const webp = (): Promise<Buffer> => drawn().webp().toBuffer()
export const large = (): Promise<Buffer> => drawn(3000, 2000).jpeg().toBuffer()

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}

/** A whole picture of 144 million pixels in twenty kilobytes. */
export const bomb = (): Buffer => {
  const side = 12_000
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head[8] = 1
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(side * (side / 8 + 1)))), chunk('IEND', Buffer.alloc(0)),
  ])
}

const script = '<script>alert(1)</script>'

/** A real JPEG that is also a page and an archive for whoever reads on after its end, or in its comment. */
export const polyglot = async (): Promise<Buffer> => {
  const jpeg = await drawn().jpeg().toBuffer()
  const words = Buffer.from(`<!doctype html>${script}`)
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, words.length + 2]), words])
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), Buffer.from(`${script}PK\u0003\u0004`)])
}

/** Everything that is not a whole picture of the three kinds, by what it is. */
export const noPictures = async (): Promise<Record<string, Buffer>> => {
  const jpeg = await drawn(600, 400).jpeg().toBuffer()
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
  return {
    'an SVG with a script': Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${script}</svg>`),
    'an SVG with an XML head': Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    'a page called .jpg': Buffer.from(`<!doctype html>${script}`),
    'a page after the first bytes of a JPEG': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(script)]),
    'an SVG after the first bytes of a PNG':
      Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Buffer.from('<svg/>')]),
    'a sound file': Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WAVEfmt ')]),
    'a GIF': gif,
    'a PDF': Buffer.from('%PDF-1.7\n'),
    'a HEIC': Buffer.concat([Buffer.alloc(4), Buffer.from('ftypheic')]),
    'half a JPEG': jpeg.subarray(0, jpeg.length >> 1),
    'a JPEG without its end': jpeg.subarray(0, -400),
    'half a PNG': (await drawn().png().toBuffer()).subarray(0, 60),
    'nothing at all': Buffer.alloc(0),
    'two bytes': Buffer.from([0xff, 0xd8]),
    'noise': randomBytes(3000),
    'a pixel bomb': bomb(),
  }
}
