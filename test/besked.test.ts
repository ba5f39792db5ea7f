import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, borgerAnd, said, staffAnd, texts } from './besked/asking.ts'
import { makeWorld } from './world.ts'
import type { Who, World } from './world.ts'

let w: World
beforeAll(async () => { w = await makeWorld() })
afterAll(() => w.stop())

const { at, open, send, rooms } = asking(() => w)

describe('the rooms', () => {
  it('carries a relative’s word to the staff and to the borger, each in a room of its own', async () => {
    expect((await send(w.mor, w.anna.borger, staffAnd(w.mor), 'Kan Anna få sin blå jakke med?')).status).toBe(201)
    expect((await send(w.mads, w.anna.borger, staffAnd(w.mor), 'Ja, den ligger i tasken.')).status).toBe(201)
    expect((await send(w.mor, w.anna.borger, borgerAnd(w.mor), 'Hej skat')).status).toBe(201)
    expect((await send(w.anna, w.anna.borger, borgerAnd(w.mor), 'Hej mor')).status).toBe(201)
    const withStaff = await open(w.mor, w.anna.borger, staffAnd(w.mor))
    expect(withStaff.json).toMatchObject({
      rum: {
        id: staffAnd(w.mor), slags: 'paaroerende-personale', paaroerende: { id: w.mor.id, navn: 'Mona' }, maaSkrive: true,
      },
      beskeder: [
        {
          tekst: 'Kan Anna få sin blå jakke med?', mitEget: true,
          skrevetAf: { id: w.mor.id, navn: 'Mona', rolle: 'paaroerende' },
        },
        { tekst: 'Ja, den ligger i tasken.', skrevetAf: { navn: 'Mads', rolle: 'medarbejder' }, mitEget: false },
      ],
    })
    expect(texts(await open(w.anna, w.anna.borger, borgerAnd(w.mor)))).toEqual(['Hej skat', 'Hej mor'])
  })

  it('is one room for the borger and the whole staff', async () => {
    await send(w.anna, w.anna.borger, 'personale', 'Jeg vil gerne bage')
    await send(w.leder, w.anna.borger, 'personale', 'Det gør vi på onsdag')
    expect(texts(await open(w.mads, w.anna.borger, 'personale'))).toEqual(['Jeg vil gerne bage', 'Det gør vi på onsdag'])
    expect((await open(w.anna, w.anna.borger, 'personale')).json.rum).toEqual(
      { id: 'personale', slags: 'borger-personale', seneste: new Date(w.now()).toISOString(), maaSkrive: true })
  })

  it('opens to exactly those whose room it is', async () => {
    const all = ['personale', ...[w.mor, w.far, w.laege].map(staffAnd), ...[w.mor, w.far, w.laege].map(borgerAnd)]
    const opens = async (who: Who) => {
      const answers = await Promise.all(all.map((rum) => open(who, w.anna.borger, rum)))
      expect(answers.every(({ status }) => status === 200 || status === 404)).toBe(true)
      return all.filter((_, i) => answers[i]?.status === 200)
    }
    expect(await opens(w.anna)).toEqual(['personale', borgerAnd(w.mor), borgerAnd(w.far)])
    expect(await opens(w.mads)).toEqual(['personale', staffAnd(w.mor), staffAnd(w.far), staffAnd(w.laege)])
    expect(await opens(w.leder)).toEqual(['personale', staffAnd(w.mor), staffAnd(w.far), staffAnd(w.laege)])
    expect(await opens(w.mor)).toEqual([staffAnd(w.mor), borgerAnd(w.mor)])
    expect(await opens(w.far)).toEqual([staffAnd(w.far), borgerAnd(w.far)])
    expect(await opens(w.laege)).toEqual([staffAnd(w.laege)])
    for (const nobody of [w.sara, w.frida, w.eks, w.fremmed, w.bo, w.nabo.leder]) expect(await opens(nobody)).toEqual([])
  })

  it('takes a word only from those who may open the room', async () => {
    const tries: [Who, string, number][] = [
      [w.mor, 'personale', 404], [w.mor, staffAnd(w.far), 404], [w.mor, borgerAnd(w.far), 404],
      [w.laege, borgerAnd(w.laege), 404], [w.mads, borgerAnd(w.mor), 404], [w.anna, staffAnd(w.mor), 404],
      [w.sara, 'personale', 404], [w.eks, staffAnd(w.eks), 404],
      [w.laege, staffAnd(w.laege), 201], [w.leder, staffAnd(w.far), 201],
    ]
    for (const [who, rum, status] of tries) {
      const answer = await send(who, w.anna.borger, rum, 'Hej')
      expect([who.navn, rum, answer.status]).toEqual([who.navn, rum, status])
    }
  })
})

describe('the list of rooms', () => {
  it('shows a relative the own two, written in or not, and that there is nobody else', async () => {
    expect(await rooms(w.far, w.anna.borger)).toMatchObject([
      { id: staffAnd(w.far), slags: 'paaroerende-personale', maaSkrive: true },
      { id: borgerAnd(w.far), slags: 'paaroerende-borger', maaSkrive: true },
    ])
    const own = await open(w.far, w.anna.borger, staffAnd(w.far))
    const seen = JSON.stringify([await rooms(w.far, w.anna.borger), own.json])
    for (const other of [w.mor, w.eks, w.laege]) {
      expect(seen).not.toContain(other.id)
      expect(seen).not.toContain(other.navn)
    }
  })

  it('shows the borger that somebody writes with the staff, and not a word of it', async () => {
    const seen = await rooms(w.anna, w.anna.borger)
    expect(seen[0]).toMatchObject({ id: 'personale', maaSkrive: true })
    expect(seen).toContainEqual(expect.objectContaining(
      { id: staffAnd(w.mor), paaroerende: { id: w.mor.id, navn: 'Mona' }, maaSkrive: false }))
    expect(seen.every((rum) => !('venter' in rum))).toBe(true)
    expect((await open(w.anna, w.anna.borger, staffAnd(w.mor))).status).toBe(404)
  })

  it('lets the borger and the staff begin, with those who have an adgang to messages now', async () => {
    const borger = await w.borger(w.leder, w.havsiden, 'Dorthe')
    const soester = await w.register(w.leder, 'Stine')
    await w.give(w.leder, borger.borger, soester, 'paaroerende', { besked: ['read', 'write'] })
    await w.give(w.leder, borger.borger, w.laege, 'laege', { medicin: ['read'] }, { basis: 'lovhjemmel' })
    expect((await rooms(borger, borger.borger)).map(({ id }) => id)).toEqual(['personale', borgerAnd(soester)])
    expect((await rooms(w.mads, borger.borger)).map(({ id }) => id)).toEqual(['personale', staffAnd(soester)])
    expect((await send(borger, borger.borger, borgerAnd(soester), 'Ring til mig')).status).toBe(201)
    expect((await send(w.mads, borger.borger, staffAnd(w.laege), 'Hej')).status).toBe(404)
  })

  it('says nothing to one whose adgang does not open messages', async () => {
    expect((await w.ask(w.laege, 'GET', at(w.bo.borger))).status).toBe(404)
  })
})

describe('what one may not open', () => {
  it('is answered like a room that was never made: same bytes, same calls to the store', async () => {
    const nobody = w.newId()
    const pairs: [Who, string, string][] = [
      [w.mor, staffAnd(w.far), `personale.${nobody}`], [w.mor, borgerAnd(w.far), `borger.${nobody}`],
      [w.mor, 'personale', 'findes-ikke'],
      [w.mads, borgerAnd(w.mor), `borger.${nobody}`], [w.anna, staffAnd(w.mor), `personale.${nobody}`],
      [w.fremmed, staffAnd(w.mor), `personale.${nobody}`],
    ]
    for (const [who, real, madeUp] of pairs) {
      const counted = async (rum: string) => {
        const before = w.calls.length
        const answers = [await open(who, w.anna.borger, rum)]
        for (const tekst of ['Hej', '']) answers.push(await send(who, w.anna.borger, rum, tekst))
        return [answers.map(said), w.calls.slice(before)]
      }
      const [there, notThere] = [await counted(real), await counted(madeUp)]
      expect(there).toEqual(notThere)
    }
  })

  it('gives bad words, marks and ids in another’s room the stranger’s answer', async () => {
    const paths: [string, string, unknown?][] = [
      ['PUT', `/${staffAnd(w.far)}/beskeder/${w.newId()}`, { tekst: 4 }], ['PUT', `/${staffAnd(w.far)}/besvaret`, {}],
      ['GET', `/${staffAnd(w.far)}?foer=x`], ['GET', `/${staffAnd(w.far)}?foer=x&foer=y`], ['GET', '/personale.x%23y'],
      ['PUT', `/${staffAnd(w.mor)}/beskeder/kort`, { tekst: 'Hej' }],
    ]
    for (const [method, path, body] of paths) {
      const answer = await w.ask(w.mor, method, at(w.anna.borger, path), body)
      expect([path, answer.text]).toEqual([path, '{"code":"not-found"}'])
    }
  })
})

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
    expect(items.length).toBeGreaterThan(2)
    const sealed = (s: unknown) => Buffer.from((s ?? []) as Uint8Array).toString('latin1')
    const bytes = JSON.stringify(items.map((item) => ({ ...item, s: sealed(item.s) })))
    for (const word of ['Kanariefugl', 'Anna', 'Mads']) expect(bytes).not.toContain(word)
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
