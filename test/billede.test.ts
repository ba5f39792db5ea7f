import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routeTable } from '../functions/http/meta.ts'
import { bomb, large, noPictures, photo, png, polyglot, secrets, webp } from './billede/corpus.ts'
import { makePictureWorld } from './billede/house.ts'
import type { PictureWorld } from './billede/house.ts'

let w: PictureWorld
beforeAll(async () => { w = await makePictureWorld() })
afterAll(() => w.stop())

describe('what a picture becomes', () => {
  it('loses the place, the camera and the name it carried, and stands upright', async () => {
    const sent = await photo()
    expect(secrets.filter((word) => sent.includes(word))).toEqual(secrets)
    const { notat } = await w.withPicture(w.anna, 'alle', sent)
    const { bytes, headers } = await w.show(w.anna, notat)
    const { exif, icc, xmp, iptc, orientation, format, width, height } = await sharp(bytes).metadata()
    expect({ exif, icc, xmp, iptc, orientation }).toEqual({})
    expect(secrets.filter((word) => bytes.includes(word))).toEqual([])
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 40, height: 60 })
    expect(headers.get('content-type')).toBe('image/jpeg')
  })

  it('is never larger than 1600 pixels', async () => {
    const { notat } = await w.withPicture(w.anna, 'mig', await large())
    const { width, height } = await sharp((await w.show(w.anna, notat)).bytes).metadata()
    expect([width, height]).toEqual([1600, 1067])
  })

  it('may be sent as PNG or WebP, whatever its sender calls it', async () => {
    expect((await w.send(w.anna, await png(), w.newId(), { 'content-type': 'image/png' })).status).toBe(201)
    expect((await w.send(w.anna, await webp())).status).toBe(201)
  })

  it('is pixels and nothing else: a page or an archive hidden in it is gone', async () => {
    const { notat } = await w.withPicture(w.anna, 'mig', await polyglot())
    const { text } = await w.show(w.anna, notat)
    expect(text).not.toMatch(/script|doctype|PK/)
  })

  it('is answered so that a browser can only draw it, and keeps no copy', async () => {
    const { notat } = await w.withPicture(w.anna, 'mig')
    const { headers } = await w.show(w.anna, notat)
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store', 'x-content-type-options': 'nosniff',
      'content-disposition': 'inline; filename="billede.jpg"',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  it('lies sealed in the bucket', async () => {
    const known = await w.known((await w.withPicture(w.anna, 'mig')).fil)
    const stored = Buffer.from(await w.files.get(known.key))
    expect(stored.length).toBe(known.bytes + 28)
    expect([stored.includes('JFIF'), stored[0] === 0xff && stored[1] === 0xd8]).toEqual([false, false])
  })

  it('opens only where it was put: bytes moved to another picture’s place are not shown', async () => {
    const [one, other] = [await w.withPicture(w.anna, 'mig'), await w.withPicture(w.anna, 'alle')]
    await w.files.put((await w.known(other.fil)).key, await w.files.get((await w.known(one.fil)).key))
    expect((await w.show(w.far, other.notat)).status).toBe(503)
    expect((await w.show(w.anna, one.notat)).status).toBe(200)
  })
})

describe('changing one’s mind about a picture', () => {
  it('may be taken out of a notat and put back, and is not shown in between', async () => {
    const { notat, fil } = await w.withPicture(w.anna, 'mig')
    const change = (version: number, more: object) =>
      w.ask(w.anna, 'PATCH', `/api/borgere/${w.anna.borger}/dagbog/${notat}`, { tekst: `Nr. ${version}`, laesere: 'mig', version, ...more })
    expect((await change(1, {})).status).toBe(200)
    expect((await w.show(w.anna, notat)).status).toBe(404)
    expect((await change(2, { billede: { fil, alt: 'Igen' } })).status).toBe(200)
    expect((await w.show(w.anna, notat)).status).toBe(200)
  })
})

describe('what is no picture', () => {
  it('is refused for what it is, whatever it is called', async () => {
    const seen: Record<string, string> = {}
    const all = await noPictures()
    for (const [what, bytes] of Object.entries(all)) {
      const { status, text } = await w.send(w.anna, bytes)
      seen[what] = `${status} ${text}`
    }
    expect(seen).toEqual(Object.fromEntries(Object.keys(all).map((what) => [what, '415 {"code":"ikke-billede"}'])))
  })

  it('is refused when it does not even say that it is one, and when it is too long', async () => {
    const other = await w.send(w.anna, await png(), w.newId(), { 'content-type': 'image/svg+xml' })
    expect([other.status, other.text]).toEqual([415, '{"code":"forkert-type"}'])
    const long = await w.send(w.anna, Buffer.concat([await png(), Buffer.alloc(5 * 1024 * 1024)]))
    expect([long.status, long.text]).toEqual([413, '{"code":"for-stor"}'])
  })

  it('unfolds no bomb', async () => {
    const before = process.memoryUsage().rss
    const start = performance.now()
    expect((await w.send(w.anna, bomb())).status).toBe(415)
    expect(performance.now() - start).toBeLessThan(2000)
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  })

  it('leaves nothing behind', async () => {
    const fil = w.newId()
    await w.send(w.anna, bomb(), fil)
    expect((await w.write(w.anna, fil, 'mig')).status).toBe(400)
  })
})

describe('sending', () => {
  it('is done once however often the same picture is sent', async () => {
    const [fil, bytes] = [w.newId(), await photo()]
    const answers = [await w.send(w.anna, bytes, fil), await w.send(w.anna, bytes, fil)]
    expect(answers.map(({ status }) => status)).toEqual([201, 200])
    expect(answers[1]?.text).toBe(answers[0]?.text)
  })

  it('is refused under an id that is another picture’s or another person’s, and changes nothing', async () => {
    const { fil, notat } = await w.withPicture(w.anna, 'alle')
    const before = (await w.show(w.anna, notat)).bytes
    for (const answer of [await w.send(w.anna, await large(), fil), await w.send(w.mor, await large(), fil),
      await w.send(w.mor, await photo(), fil)]) {
      expect([answer.status, answer.text]).toEqual([422, '{"code":"id-optaget"}'])
    }
    expect((await w.show(w.anna, notat)).bytes.equals(before)).toBe(true)
  })

  it('comes from our own page only', async () => {
    const from = (headers: Record<string, string>) => photo().then((bytes) => w.send(w.anna, bytes, w.newId(), headers))
    expect((await from({ origin: 'https://other.test' })).status).toBe(403)
    expect((await from({ 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect((await from({ 'x-edge': 'x' })).status).toBe(403)
  })

  it('is for those who may write: everyone else gets the one 404, with good and bad bytes', async () => {
    const good = await photo()
    for (const who of [w.far, w.eks, w.laege, w.fremmed, w.frida, w.sara, w.nabo.leder]) {
      for (const bytes of [good, Buffer.from('x'), Buffer.alloc(5 * 1024 * 1024)]) {
        const foreign = await w.askBillede(who, 'PUT', w.filAt(w.anna.borger, w.newId()), bytes)
        const madeUp = await w.askBillede(who, 'PUT', w.filAt(w.newId(), w.newId()), bytes)
        expect([foreign.status, foreign.text]).toEqual([404, '{"code":"not-found"}'])
        expect([madeUp.status, madeUp.text]).toEqual([404, '{"code":"not-found"}'])
      }
    }
    for (const fil of [w.newId(), 'x']) {
      expect((await w.askBillede(undefined, 'PUT', w.filAt(w.anna.borger, fil), good)).status).toBe(401)
    }
  })
})

it('tells the route table about both routes', () => {
  expect(routeTable(w.app)).toMatchObject([
    { method: 'PUT', path: '/api/borgere/:borgerId/filer/:filId', door: { scope: 'dagbog', right: 'write' } },
    { method: 'GET', path: '/api/borgere/:borgerId/dagbog/:notatId/billede', gives: 'image/jpeg' },
  ])
})
