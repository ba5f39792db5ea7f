import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { picture } from './house/picture.ts'
import { makeFollowedWorld } from './stream/told.ts'
import type { FollowedWorld } from './stream/told.ts'
import { makeWorld, morning } from './world.ts'
import type { Who, World } from './world.ts'

let w: World
beforeAll(async () => { w = await makeWorld() })
afterAll(() => w.stop())

const my = (rest = '') => `/api/borgere/${w.anna.borger}/dagbog${rest}`
const write = async (who: Who, laesere: string, extra: object = {}) => {
  const id = w.newId()
  await w.must(who, 'PUT', my(`/${id}`), { tekst: 'Hej', laesere, ...extra })
  return id
}
const laest = async (who: Who, id: string) => (await w.ask(who, 'GET', my(`/${id}/laest`))).json
const names = async (who: Who, id: string) => (await laest(who, id)).laest.map(({ hvem }: { hvem: { navn: string } }) => hvem.navn)

describe('who has read a notat', () => {
  it('is told to the borger with name, role and the first time, however often it was read', async () => {
    const id = await write(w.anna, 'alle')
    expect(await laest(w.anna, id)).toEqual({ laest: [], skjultFor: [] })
    for (const [minute, who] of [w.mor, w.mads, w.mor, w.mads].entries()) {
      w.setNow(morning + minute * 60_000)
      await w.must(who, 'GET', minute === 1 ? my(`/${id}`) : my())
    }
    expect(await laest(w.anna, id)).toEqual({
      laest: [
        { hvem: { id: w.mor.id, navn: 'Mona', rolle: 'paaroerende' }, tid: '2026-11-22T08:00:00.000Z' },
        { hvem: { id: w.mads.id, navn: 'Mads', rolle: 'medarbejder' }, tid: '2026-11-22T08:01:00.000Z' },
      ],
      skjultFor: [],
    })
  })

  it('counts the list, the notat, its history, its picture and a search, each alone', async () => {
    const fil = w.newId()
    await w.must(w.anna, 'PUT', `/api/borgere/${w.anna.borger}/filer/${fil}`, undefined,
      { raw: await picture(), headers: { 'content-type': 'image/jpeg' } })
    const id = await write(w.anna, 'alle', { tekst: 'Kanelsnegle', billede: { fil, alt: '' } })
    for (const path of ['?antal=1', `/${id}`, `/${id}/historik`, `/${id}/billede`, '/soeg?q=kanel']) {
      const who = await w.register(w.leder, `Læser ${path.slice(0, 2)}`)
      await w.give(w.leder, w.anna.borger, who, 'paaroerende', { dagbog: ['read'] })
      expect((await w.ask(who, 'GET', my(path))).status).toBe(200)
      expect((await laest(w.anna, id)).laest.some(({ hvem }: { hvem: { id: string } }) => hvem.id === who.id)).toBe(true)
    }
  })

  it('does not count one who only searched for something else', async () => {
    const id = await write(w.anna, 'alle', { tekst: 'Rugbrød' })
    await w.must(w.far, 'GET', my('/soeg?q=kanel'))
    expect(await names(w.anna, id)).toEqual([])
  })

  it('tells the staff who wrote it of everyone else, and nothing of whom it is hidden from', async () => {
    const id = await write(w.mads, 'alle')
    for (const who of [w.anna, w.mor, w.far, w.mads]) await w.must(who, 'GET', my(`/${id}`))
    await w.must(w.anna, 'PUT', my(`/${id}/skjult/${w.far.id}`))
    const told = await laest(w.mads, id)
    expect([(await names(w.mads, id)).toSorted(), Object.keys(told)]).toEqual([['Anna', 'Finn', 'Mona'], ['laest']])
    expect(await laest(w.anna, id)).toMatchObject({ skjultFor: [{ id: w.far.id, navn: 'Finn' }] })
  })

  it('J10: tells a relative who wrote it of the borger and the staff, and of no other relative', async () => {
    const id = await write(w.mor, 'personale')
    const bror = await w.register(w.leder, 'Bror')
    await w.give(w.leder, w.anna.borger, bror, 'paaroerende', { dagbog: ['read'] })
    for (const who of [w.anna, w.mads]) {
      await w.must(who, 'GET', my(`/${id}`))
      w.setNow(w.now() + 1000)
    }
    await w.parts.table.transact([{ update: { pk: `O#${w.org}#B#${w.anna.borger}#N#${id}#`, sk: `L#${bror.id}#` },
      set: { person: bror.id, rolle: 'paaroerende', at: w.now() } }])
    expect(await names(w.mor, id)).toEqual(['Anna', 'Mads'])
    expect(await names(w.anna, id)).toEqual(['Mads', 'Bror'])
  })

  it('is not there for anyone else who may read it', async () => {
    const id = await write(w.anna, 'alle')
    const madeUp = await w.ask(w.mor, 'GET', my(`/${w.newId()}/laest`))
    for (const who of [w.mor, w.mads, w.leder]) {
      const answer = await w.ask(who, 'GET', my(`/${id}/laest`))
      expect([answer.status, answer.text]).toEqual([404, madeUp.text])
    }
  })

  it('costs the one who reads nothing', async () => {
    const cost = async () => {
      w.calls.length = 0
      await w.must(w.far, 'GET', my())
      return w.calls.map(({ name }) => name)
    }
    await write(w.anna, 'alle')
    const calls = ['BatchGetItem', 'PutItem', 'Query', 'Query']
    expect([(await cost()).toSorted(), (await cost()).toSorted()]).toEqual([calls, calls])
  })
})

describe('however long ago it was read', () => {
  let f: FollowedWorld
  beforeAll(async () => { f = await makeFollowedWorld() })
  afterAll(() => f.stop())

  it('it is told with the first time, marked once however often the log is told', async () => {
    const at = (rest = '') => `/api/borgere/${f.anna.borger}/dagbog${rest}`
    const id = f.newId()
    await f.must(f.anna, 'PUT', at(`/${id}`), { tekst: 'Hej', laesere: 'alle' })
    const first = new Date(f.now()).toISOString()
    await f.must(f.mor, 'GET', at())
    expect(await f.tell(await f.told())).toEqual([])
    f.setNow(f.now() + 1000)
    for (let i = 0; i < 110; i++) await f.must(f.mor, 'GET', `/api/borgere/${f.anna.borger}/samtaler`)
    await f.must(f.mor, 'GET', at(`/${id}`))
    expect(await f.tell(await f.told(), 7)).toEqual([])
    const { laest: lines } = (await f.ask(f.anna, 'GET', at(`/${id}/laest`))).json
    expect(lines).toEqual([{ hvem: { id: f.mor.id, navn: 'Mona', rolle: 'paaroerende' }, tid: first }])
    expect((await f.ask(f.anna, 'PUT', at(`/${id}/skjult/${f.mor.id}`))).json.laest).toBe(first)
    expect((await f.ask(f.anna, 'PUT', at(`/${id}/skjult/${f.far.id}`))).json).not.toHaveProperty('laest')
  })
})
