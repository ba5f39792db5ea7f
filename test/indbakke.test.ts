import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, borgerAnd, said, staffAnd } from './besked/asking.ts'
import { headKey } from '../functions/table/places.ts'
import { makeWorld } from './world.ts'
import type { Who, World } from './world.ts'

let w: World
beforeAll(async () => { w = await makeWorld() })
afterAll(() => w.stop())

const { at, open, send, inbox } = asking(() => w)

describe('the unit’s inbox', () => {
  const fresh = async (navn: string) => {
    const borger = await w.borger(w.leder, w.skovsiden, navn)
    const bror = await w.register(w.leder, `${navn}s bror`)
    await w.give(w.leder, borger.borger, bror, 'paaroerende', { besked: ['read', 'write'] })
    return { borger, bror }
  }
  const later = (ms: number) => w.setNow(w.now() + ms)

  it('shows what waits, the oldest first, until the staff answer', async () => {
    const { borger, bror } = await fresh('Gerda')
    const first = new Date(w.now()).toISOString()
    await send(bror, borger.borger, staffAnd(bror), 'Hvornår er der fodpleje?')
    later(60_000)
    await send(borger, borger.borger, 'personale', 'Må jeg låne bilen?')
    later(60_000)
    await send(bror, borger.borger, staffAnd(bror), 'Er der nogen?')
    const gerda = { id: borger.borger, navn: 'Gerda' }
    const second = new Date(w.now() - 60_000).toISOString()
    expect(await inbox(w.sara, w.skovsiden)).toEqual([
      { borger: gerda, rum: staffAnd(bror), fra: { navn: 'Gerdas bror', rolle: 'paaroerende' }, siden: first },
      { borger: gerda, rum: 'personale', fra: { navn: 'Gerda', rolle: 'borger' }, siden: second },
    ])
    expect((await open(w.sara, borger.borger, staffAnd(bror))).json.rum.venter).toBe(first)
    await send(w.sara, borger.borger, staffAnd(bror), 'På torsdag')
    expect((await inbox(w.sara, w.skovsiden)).map(({ rum }: { rum: string }) => rum)).toEqual(['personale'])
    expect((await open(w.sara, borger.borger, staffAnd(bror))).json.rum).not.toHaveProperty('venter')
    await send(w.sara, borger.borger, 'personale', 'Ja')
    expect(await inbox(w.sara, w.skovsiden)).toEqual([])
    later(60_000)
    await send(bror, borger.borger, staffAnd(bror), 'Tak')
    expect((await inbox(w.sara, w.skovsiden)).map(({ siden }: { siden: string }) => siden)).toEqual([new Date(w.now()).toISOString()])
    await send(w.sara, borger.borger, staffAnd(bror), 'Selv tak')
  })

  it('holds nothing of what a relative and the borger write to each other', async () => {
    const { borger, bror } = await fresh('Hans')
    await send(bror, borger.borger, borgerAnd(bror), 'Hej')
    await send(borger, borger.borger, borgerAnd(bror), 'Hej selv')
    expect(await inbox(w.sara, w.skovsiden)).toEqual([])
  })

  it('is open to the staff of that enhed alone', async () => {
    const path = `/api/enheder/${w.skovsiden}/indbakke`
    const madeUp = await w.ask(w.mads, 'GET', `/api/enheder/${w.newId()}/indbakke`)
    for (const who of [w.mads, w.anna, w.mor, w.laege, w.frida, w.nabo.leder]) expect(said(await w.ask(who, 'GET', path))).toEqual(said(madeUp))
    expect((await w.ask(w.leder, 'GET', path)).status).toBe(200)
    expect((await w.ask(undefined, 'GET', path)).status).toBe(401)
  })

  it('lets the staff say that they answered in another way, but not over a message they have not seen', async () => {
    const { borger, bror } = await fresh('Ivar')
    const done = (who: Who, set: string) => w.ask(who, 'PUT', at(borger.borger, `/${staffAnd(bror)}/besvaret`), { set })
    await send(bror, borger.borger, staffAnd(bror), 'Ring, når I kan')
    const seen = (await open(w.sara, borger.borger, staffAnd(bror))).json.beskeder[0].skrevet
    later(1000)
    await send(bror, borger.borger, staffAnd(bror), 'Det haster')
    expect((await done(w.sara, seen)).json).toEqual({ code: 'aendret-imens' })
    expect(await inbox(w.sara, w.skovsiden)).toHaveLength(1)
    const newest = (await open(w.sara, borger.borger, staffAnd(bror))).json.rum.seneste
    expect((await done(bror, newest)).status).toBe(404)
    expect((await done(w.sara, newest)).status).toBe(200)
    expect((await done(w.sara, newest)).status).toBe(200)
    expect(await inbox(w.sara, w.skovsiden)).toEqual([])
    expect((await open(w.sara, borger.borger, staffAnd(bror))).json.rum).not.toHaveProperty('venter')
  })

  it('names nobody who does not live there now', async () => {
    const { borger, bror } = await fresh('Lars')
    const head = headKey(w.org, borger.borger)
    await send(bror, borger.borger, staffAnd(bror), 'Hej')
    expect(await inbox(w.sara, w.skovsiden)).toHaveLength(1)
    await w.parts.table.update(head, { enhed: w.havsiden }, { present: true })
    expect(await inbox(w.sara, w.skovsiden)).toEqual([])
    await w.parts.table.update(head, { enhed: w.skovsiden, status: 'lukket' }, { present: true })
    expect(await inbox(w.sara, w.skovsiden)).toEqual([])
    await w.parts.table.update(head, { status: 'aktiv' }, { present: true })
    expect(await inbox(w.sara, w.skovsiden)).toHaveLength(1)
    await send(w.sara, borger.borger, staffAnd(bror), 'Hej')
  })

  it('holds no words and no names in the table', async () => {
    const { borger, bror } = await fresh('Jytte')
    await send(bror, borger.borger, staffAnd(bror), 'Kanariefugl')
    const [pointer] = await w.parts.table.query('data',
      { pk: `O#${w.org}#E#${w.skovsiden}#IND#`, prefix: '', limit: 10, newestFirst: false })
    expect(Object.keys(pointer ?? {}).toSorted()).toEqual(['borger', 'by', 'pk', 'rolle', 'rum', 'siden', 'sk'])
    await send(w.sara, borger.borger, staffAnd(bror), 'Set')
  })
})

describe('the log', () => {
  /** What was written at this very moment, told as a list without order. */
  const lines = async (pk: string) => (await w.parts.table.query('audit', { pk, prefix: 'T#', limit: 100, newestFirst: true }))
    .filter(({ heldAt }) => heldAt === w.now()).map(({ who, what, kind, ids }) => ({ who, what, kind, ids }))

  it('has a line for each read and each write, with ids and no words', async () => {
    const borger = await w.borger(w.leder, w.havsiden, 'Kurt')
    const kone = await w.register(w.leder, 'Karen')
    await w.give(w.leder, borger.borger, kone, 'paaroerende', { besked: ['read', 'write'] })
    const log = `O#${w.org}#B#${borger.borger}#`
    w.setNow(w.now() + 1000)
    const id = w.newId()
    await send(kone, borger.borger, staffAnd(kone), 'Kanariefugl', id)
    await w.ask(kone, 'GET', at(borger.borger))
    await open(kone, borger.borger, staffAnd(kone))
    await open(w.mads, borger.borger, staffAnd(kone))
    const written = await lines(log)
    expect(written).toHaveLength(5)
    expect(written).toEqual(expect.arrayContaining([
      { who: kone.id, what: 'sendBesked', kind: 'write', ids: [staffAnd(kone), id] },
      { who: kone.id, what: 'rumEgne', kind: 'read', ids: [staffAnd(kone)] },
      { who: kone.id, what: 'samtale', kind: 'read', ids: [id] },
      { who: w.mads.id, what: 'rumEt', kind: 'read', ids: [staffAnd(kone), kone.id] },
      { who: w.mads.id, what: 'samtale', kind: 'read', ids: [id] },
    ]))
    const whole = await w.parts.table.query('audit', { pk: log, prefix: '', limit: 100, newestFirst: false })
    expect(JSON.stringify(whole)).not.toContain('Kanariefugl')
  })

  it('names in the log only those who can be written with', async () => {
    const borger = await w.borger(w.leder, w.havsiden, 'Mie')
    const ven = await w.register(w.leder, 'Vera')
    await w.give(w.leder, borger.borger, ven, 'paaroerende', { besked: ['read', 'write'] })
    await w.give(w.leder, borger.borger, w.laege, 'laege', { medicin: ['read'] }, { basis: 'lovhjemmel' })
    w.setNow(w.now() + 1000)
    await w.ask(w.mads, 'GET', at(borger.borger))
    const written = await lines(`O#${w.org}#B#${borger.borger}#`)
    expect(written).toContainEqual({ who: w.mads.id, what: 'rumPersoner', kind: 'read', ids: [ven.id] })
  })

  it('has a line about the enhed when the inbox is read', async () => {
    const log = `O#${w.org}#E#${w.havsiden}#`
    w.setNow(w.now() + 1000)
    await inbox(w.mads, w.havsiden)
    const written = await lines(log)
    expect(written).toHaveLength(2)
    expect(written).toEqual(expect.arrayContaining(['indbakke', 'indbakkeNavne'].map((what) =>
      expect.objectContaining({ who: w.mads.id, what, kind: 'read' }))))
  })
})
