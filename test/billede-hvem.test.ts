import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { photo } from './billede/corpus.ts'
import { makePictureWorld } from './billede/house.ts'
import type { PictureWorld } from './billede/house.ts'

let w: PictureWorld
beforeAll(async () => { w = await makePictureWorld() })
afterAll(() => w.stop())

describe('who sees the picture of a notat', () => {
  const everyone = () => ({
    anna: w.anna, mads: w.mads, leder: w.leder, mor: w.mor, far: w.far, eks: w.eks, laege: w.laege, frida: w.frida,
    sara: w.sara, bo: w.bo, nabo: w.nabo.leder,
  })
  const seenBy = async (notat: string) => {
    const seen: string[] = []
    for (const [name, who] of Object.entries(everyone())) {
      const picture = await w.show(who, notat)
      const words = await w.ask(who, 'GET', `/api/borgere/${w.anna.borger}/dagbog/${notat}`)
      expect([name, picture.status]).toEqual([name, words.status])
      if (picture.status === 200) seen.push(name)
      else expect(picture.text).toBe('{"code":"not-found"}')
    }
    return seen
  }

  it('is whoever reads the notat: only me', async () => {
    expect(await seenBy((await w.withPicture(w.anna, 'mig')).notat)).toEqual(['anna'])
  })
  it('is whoever reads the notat: the staff', async () => {
    const seen = await seenBy((await w.withPicture(w.anna, 'personale')).notat)
    expect(seen).toEqual(expect.arrayContaining(['anna', 'mads']))
    expect(seen.filter((name) => !['anna', 'mads', 'leder'].includes(name))).toEqual([])
  })
  it('is whoever reads the notat: all with an adgang to the dagbog', async () => {
    const seen = await seenBy((await w.withPicture(w.anna, 'alle')).notat)
    expect(seen).toEqual(expect.arrayContaining(['anna', 'mads', 'mor', 'far']))
    expect(seen.filter((name) => !['anna', 'mads', 'leder', 'mor', 'far'].includes(name))).toEqual([])
  })
  it('is the borger and the staff when a relative sent it, and no other relative', async () => {
    const seen = await seenBy((await w.withPicture(w.mor, 'personale')).notat)
    expect(seen).toEqual(expect.arrayContaining(['anna', 'mads', 'mor']))
    expect(seen).not.toContain('far')
  })

  it('follows the notat when its readers change', async () => {
    const { fil, notat } = await w.withPicture(w.anna, 'alle')
    expect((await w.show(w.far, notat)).status).toBe(200)
    const change = { tekst: 'Kun mig', laesere: 'mig', version: 1, billede: { fil, alt: '' } }
    expect((await w.ask(w.anna, 'PATCH', `/api/borgere/${w.anna.borger}/dagbog/${notat}`, change)).status).toBe(200)
    expect((await w.show(w.far, notat)).status).toBe(404)
    expect((await w.show(w.anna, notat)).status).toBe(200)
  })

  it('is nobody when the notat has none, lies with another borger, or was never made', async () => {
    const { notat } = await w.withPicture(w.anna, 'alle')
    const plain = w.newId()
    await w.ask(w.anna, 'PUT', `/api/borgere/${w.anna.borger}/dagbog/${plain}`, { tekst: 'Uden', laesere: 'alle' })
    const none = [await w.show(w.anna, plain), await w.show(w.anna, w.newId()), await w.show(w.anna, 'x'),
      await w.askBillede(w.bo, 'GET', w.billedeAt(w.bo.borger, notat)), await w.askBillede(w.anna, 'GET', w.billedeAt(w.bo.borger, notat))]
    for (const { status, text } of none) expect([status, text]).toEqual([404, '{"code":"not-found"}'])
    expect((await w.show(undefined, notat)).status).toBe(401)
  })

  it('is nobody when the picture is another notat’s, should the two ever part', async () => {
    const { fil, notat } = await w.withPicture(w.anna, 'alle')
    await w.parts.table.update(w.filItem(fil), { notat: w.newId() }, { present: true })
    expect((await w.show(w.anna, notat)).status).toBe(404)
  })

  it('is nobody from the moment the adgang ends', async () => {
    const { notat } = await w.withPicture(w.anna, 'alle')
    const ven = await w.register(w.leder, 'Ven')
    await w.give(w.leder, w.anna.borger, ven, 'paaroerende', { dagbog: ['read', 'write'] })
    expect((await w.show(ven, notat)).status).toBe(200)
    const fil = w.newId()
    expect((await w.send(ven, await photo(), fil)).status).toBe(201)
    await w.must(w.leder, 'DELETE', `/api/borgere/${w.anna.borger}/adgange/${ven.id}`)
    expect((await w.show(ven, notat)).status).toBe(404)
    expect((await w.send(ven, await photo(), fil)).status).toBe(404)
  })

  it('is told by the log, each time', async () => {
    const { fil, notat } = await w.withPicture(w.anna, 'alle')
    await w.show(w.far, notat)
    const lines = await w.parts.table.query('audit',
      { pk: `O#${w.org}#B#${w.anna.borger}#`, prefix: 'T#', limit: 100, newestFirst: true })
    expect(lines.filter(({ who, what }) => who === w.far.id && what === 'dagbogBillede'))
      .toContainEqual(expect.objectContaining({ kind: 'read', ids: [fil] }))
    expect(lines.filter(({ what }) => what === 'addBillede')).toContainEqual(expect.objectContaining({ ids: [fil] }))
  })
})

describe('an uploaded picture', () => {
  it('belongs to the one who sent it: nobody else can put it in a notat', async () => {
    const fil = w.newId()
    await w.send(w.anna, await photo(), fil)
    expect((await w.write(w.mor, fil, 'personale')).status).toBe(400)
    expect((await w.write(w.mads, fil, 'alle')).status).toBe(400)
    expect((await w.write(w.anna, fil, 'mig')).status).toBe(201)
  })

  it('is part of one notat, and of no second one', async () => {
    const { fil } = await w.withPicture(w.anna, 'mig')
    expect((await w.write(w.anna, fil, 'alle')).status).toBe(400)
  })

  it('does not follow its sender to another borger', async () => {
    const fil = w.newId()
    await w.send(w.mads, await photo(), fil)
    const elsewhere = await w.ask(w.mads, 'PUT', `/api/borgere/${w.bo.borger}/dagbog/${w.newId()}`,
      { tekst: '', laesere: 'alle', billede: { fil, alt: '' } })
    expect(elsewhere.status).toBe(400)
  })
})

describe('when the bucket does not answer', () => {
  it('says «try again», nothing is known of the picture, and the retry sends it once', async () => {
    const [fil, bytes] = [w.newId(), await photo()]
    w.bucket('dead')
    const failed = await w.send(w.anna, bytes, fil)
    w.bucket('real')
    expect([failed.status, failed.text]).toEqual([503, '{"code":"proev-igen"}'])
    expect((await w.write(w.anna, fil, 'mig')).status).toBe(400)
    expect((await w.send(w.anna, bytes, fil)).status).toBe(201)
  })
})
