import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, borgerAnd, said, staffAnd, texts } from './besked/asking.ts'
import { makeWorld } from './world.ts'
import type { World } from './world.ts'

let w: World
beforeAll(async () => { w = await makeWorld() })
afterAll(() => w.stop())

const { at, open, send, rooms } = asking(() => w)

describe('sending', () => {
  it('sends once however often the same message is sent, and refuses other words under its id', async () => {
    const id = w.newId()
    const first = await send(w.far, w.anna.borger, staffAnd(w.far), 'Én gang', id)
    w.setNow(w.now() + 60_000)
    const again = await send(w.far, w.anna.borger, staffAnd(w.far), 'Én gang', id)
    expect([first.status, again.status, again.text]).toEqual([201, 200, first.text])
    const other = await send(w.far, w.anna.borger, staffAnd(w.far), 'Noget andet', id)
    expect([other.status, other.json]).toEqual([422, { code: 'id-optaget' }])
    const another = await send(w.mads, w.anna.borger, staffAnd(w.far), 'Én gang', id)
    expect(another.json).toEqual({ code: 'id-optaget' })
    expect(texts(await open(w.mads, w.anna.borger, staffAnd(w.far))).filter((t) => t === 'Én gang')).toHaveLength(1)
  })

  it('sends ten at once, and the same one ten times at once, and loses and doubles none', async () => {
    const id = w.newId()
    const many = Array.from({ length: 10 }, (_, i) => i)
    const same = await Promise.all(many.map(() => send(w.laege, w.anna.borger, staffAnd(w.laege), 'Samme', id)))
    const ids = many.map(() => w.newId())
    const tries = async () => (await Promise.all(ids.map((one, i) =>
      send(w.laege, w.anna.borger, staffAnd(w.laege), `Nr. ${i}`, one)))).every(({ status }) => status < 300)
    while (!await tries());
    expect(same.every(({ status }) => [200, 201, 503].includes(status))).toBe(true)
    const seen = texts(await open(w.mads, w.anna.borger, staffAnd(w.laege)))
    expect(seen.filter((t) => t === 'Samme')).toHaveLength(1)
    expect(seen.filter((t) => t.startsWith('Nr.')).toSorted()).toEqual(many.map((i) => `Nr. ${i}`))
  })

  it('judges the words behind the door: too many, none, and fields that are not asked for', async () => {
    const put = (body: unknown) =>
      w.ask(w.mor, 'PUT', at(w.anna.borger, `/${staffAnd(w.mor)}/beskeder/${w.newId()}`), body)
    const extra = { tekst: 'Hej', borgerId: w.bo.borger }
    for (const body of [{}, { tekst: '' }, { tekst: '   ' }, { tekst: 'x'.repeat(4001) }, extra]) {
      expect((await put(body)).json.code).toBe('forkert-indhold')
    }
    expect((await put({ tekst: 'x'.repeat(4000) })).status).toBe(201)
  })

  it('lies sealed in the table: no word of it, and no name, can be read there', async () => {
    await send(w.anna, w.anna.borger, 'personale', 'Kanariefugl')
    const items = await w.parts.table.query('data',
      { pk: `O#${w.org}#B#${w.anna.borger}#RUM#personale#`, prefix: '', limit: 100, newestFirst: true })
    expect(items).toHaveLength(2)
    const sealed = (s: unknown) => Buffer.from((s ?? []) as Uint8Array).toString('latin1')
    const bytes = JSON.stringify(items.map((item) => ({ ...item, s: sealed(item.s) })))
    for (const word of ['Kanariefugl', 'Anna', 'Mads']) expect(bytes).not.toContain(word)
  })

  it('opens only where it was written: words moved to another room do not', async () => {
    const borger = await w.borger(w.leder, w.havsiden, 'Lotte')
    await send(borger, borger.borger, 'personale', 'Kun til personalet')
    const place = `O#${w.org}#B#${borger.borger}#RUM#`
    const [item] = await w.parts.table.query('data', { pk: `${place}personale#`, prefix: 'M#', limit: 1, newestFirst: true })
    await w.give(w.leder, borger.borger, w.mor, 'paaroerende', { besked: ['read'] })
    await w.parts.table.add('data', { ...item, pk: `${place}${borgerAnd(w.mor)}#`, sk: item?.sk ?? '' })
    expect((await open(w.mor, borger.borger, borgerAnd(w.mor))).json).toEqual({ code: 'proev-igen' })
  })

  it('tells the staff and the borger that nobody reads there any more, and keeps what was written', async () => {
    const ven = await w.register(w.leder, 'Viggo')
    await w.give(w.leder, w.anna.borger, ven, 'paaroerende', { besked: ['read', 'write'] })
    const id = w.newId()
    await send(w.anna, w.anna.borger, borgerAnd(ven), 'Kommer du?', id)
    await send(w.anna, w.anna.borger, borgerAnd(ven), 'Altså i morgen')
    await w.must(w.leder, 'DELETE', `/api/borgere/${w.anna.borger}/adgange/${ven.id}`)
    const there = await open(w.anna, w.anna.borger, borgerAnd(ven))
    expect([there.json.rum.maaSkrive, texts(there)]).toEqual([false, ['Kommer du?', 'Altså i morgen']])
    expect((await rooms(w.anna, w.anna.borger)).find((rum) => rum.id === borgerAnd(ven)))
      .toMatchObject({ maaSkrive: false, paaroerende: { navn: 'Viggo' } })
    const late = await send(w.anna, w.anna.borger, borgerAnd(ven), 'Hallo?')
    expect([late.status, late.json]).toEqual([409, { code: 'ingen-laeser' }])
    expect((await send(w.anna, w.anna.borger, borgerAnd(ven), 'Kommer du?', id)).status).toBe(200)
  })

  it('closes every door at once when the adgang ends', async () => {
    const faster = await w.register(w.leder, 'Fie')
    await w.give(w.leder, w.anna.borger, faster, 'paaroerende', { besked: ['read', 'write'] })
    const id = w.newId()
    await send(faster, w.anna.borger, staffAnd(faster), 'Hej', id)
    await w.must(w.leder, 'DELETE', `/api/borgere/${w.anna.borger}/adgange/${faster.id}`)
    const madeUp = await w.ask(faster, 'GET', at(w.newId()))
    for (const answer of [
      await w.ask(faster, 'GET', at(w.anna.borger)), await open(faster, w.anna.borger, staffAnd(faster)),
      await open(faster, w.anna.borger, borgerAnd(faster)),
      await send(faster, w.anna.borger, staffAnd(faster), 'Hej', id),
      await send(faster, w.anna.borger, borgerAnd(faster), 'Hej igen'),
    ]) expect(said(answer)).toEqual(said(madeUp))
  })
})

describe('pages', () => {
  it('walks a long room from its end to its beginning, each message once, at the same price', async () => {
    const borger = await w.borger(w.leder, w.havsiden, 'Erik')
    const price = async () => {
      const before = w.calls.length
      const page = await open(borger, borger.borger, 'personale')
      return { page, units: w.calls.slice(before).reduce((sum, { units }) => sum + units, 0) }
    }
    for (let i = 0; i < 30; i++) await send(borger, borger.borger, 'personale', `Nr. ${i}`)
    const short = await price()
    for (let i = 30; i < 65; i++) await send(borger, borger.borger, 'personale', `Nr. ${i}`)
    const long = await price()
    expect(long.units).toBe(short.units)
    const seen: string[][] = []
    let foer: string | undefined
    do {
      const page = await open(borger, borger.borger, 'personale', foer)
      seen.unshift(texts(page))
      foer = page.json.naeste
    } while (foer)
    expect(seen.map(({ length }) => length)).toEqual([5, 30, 30])
    expect(seen.flat()).toEqual(Array.from({ length: 65 }, (_, i) => `Nr. ${i}`))
    const foreign = await open(w.mads, borger.borger, 'personale', long.page.json.naeste)
    const elsewhere = await open(borger, borger.borger, borgerAnd(w.mor), long.page.json.naeste)
    expect([foreign.json, elsewhere.status]).toEqual([{ code: 'forkert-markoer', felt: 'foer' }, 404])
  })

  it('refuses a mark that was made in another room', async () => {
    for (let i = 0; i < 31; i++) await send(w.mor, w.anna.borger, borgerAnd(w.mor), `Nr. ${i}`)
    const { naeste } = (await open(w.mor, w.anna.borger, borgerAnd(w.mor))).json
    expect((await open(w.mor, w.anna.borger, borgerAnd(w.mor), naeste)).status).toBe(200)
    const elsewhere = await open(w.mor, w.anna.borger, staffAnd(w.mor), naeste)
    expect(elsewhere.json).toEqual({ code: 'forkert-markoer', felt: 'foer' })
  })
})
