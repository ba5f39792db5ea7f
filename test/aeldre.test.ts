import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NyAdgang } from '../functions/adgang/contract.ts'
import { oldestSeen } from '../functions/adgang/giving.ts'
import type { Grund } from '../functions/adgang/grund.ts'
import { minutes } from '../functions/core/clock.ts'
import { makeWorld, morning } from './world.ts'
import type { Who, World } from './world.ts'

let w: World
beforeAll(async () => { w = await makeWorld() })
afterAll(() => w.stop())

const at = (rest: string) => `/api/borgere/${w.anna.borger}/${rest}`
const later = { now: morning + minutes(2) }
const write = async (tekst: string, asking = {}) => {
  const id = w.newId()
  await w.must(w.anna, 'PUT', at(`dagbog/${id}`), { tekst, laesere: 'alle' }, asking)
  return id
}
const give = (who: Who, change: object, asking = later) => w.ask(w.leder, 'PUT', at(`adgange/${who.id}`),
  { rolle: 'paaroerende', adgang: { dagbog: ['read', 'write'] }, basis: 'samtykke', bevis: 'Sagt ja ved kaffebordet', ...change }, asking)
const texts = async (who: Who) =>
  (await w.must(who, 'GET', at('dagbog'), undefined, { now: morning + minutes(4) })).notater.map(({ tekst }: { tekst: string }) => tekst)

describe('an adgang that is closed to the past', () => {
  it('shows what is written from then on, and of the older neither list, notat nor history', async () => {
    const old = await write('Før')
    const ven = await w.register(w.leder, 'Vera')
    expect((await give(ven, { aeldre: false })).json.adgange).toMatchObject([{ aeldste: '2026-11-22T08:02:00.000Z' }])
    const fresh = await write('Efter', { now: morning + minutes(3) })
    expect(await texts(ven)).toEqual(['Efter'])
    const status = async (path: string) => (await w.ask(ven, 'GET', at(`dagbog/${path}`), undefined, { now: morning + minutes(4) })).status
    expect([await status(old), await status(`${old}/historik`), await status(fresh)]).toEqual([404, 404, 200])
  })

  it('is what the giver is shown before it is given', async () => {
    await write('Meget før')
    const ven = await w.register(w.leder, 'Viggo')
    const body = { rolle: 'paaroerende', adgang: { dagbog: ['read'] }, basis: 'samtykke', bevis: 'Sagt ja', aeldre: false }
    const seen = await w.must(w.leder, 'POST', at(`adgange/${ven.id}/se-som`), body, { now: morning + minutes(5) })
    expect(seen.dele).toEqual([{ omraade: 'dagbog', antal: 0, flere: false, nyeste: [] }])
  })

  it('shows all where it is said, and where nothing is said', async () => {
    await write('Fra før')
    for (const change of [{ aeldre: true }, {}]) {
      const ven = await w.register(w.leder, 'Vilma')
      await give(ven, change)
      expect(await texts(ven)).toContain('Fra før')
    }
  })
})

describe('an adgang that is bound to an event', () => {
  it('says which, beside its end', async () => {
    const ven = await w.register(w.leder, 'Vagn')
    await give(ven, { haendelse: 'opfølgningen', til: '2026-12-01T00:00:00.000Z' })
    const { adgange } = await w.must(w.anna, 'GET', at('adgange'))
    expect(adgange.find(({ person }: { person: { id: string } }) => person.id === ven.id))
      .toMatchObject({ haendelse: 'opfølgningen', til: '2026-12-01T00:00:00.000Z' })
  })

  it.each(['', 'x', 'x'.repeat(81)])('refuses «%s»', async (haendelse) => {
    expect((await give(w.fremmed, { haendelse })).json).toEqual({ code: 'forkert-indhold', felt: 'haendelse' })
  })
})

const wanted = (aeldre?: boolean) => ({ rolle: 'paaroerende', adgang: {}, basis: 'samtykke', bevis: 'ja', aeldre }) as unknown as NyAdgang
const grund = (change: Partial<Grund> = {}): Grund => ({
  id: 'g', rolle: 'paaroerende', adgang: {}, basis: 'samtykke', givetAf: 'l', fra: 5, til: 20, aeldste: 3, status: 'aktiv', ...change,
})

describe('how far back a new adgang reaches', () => {
  it.each<[string, boolean | undefined, Grund[], number | undefined]>([
    ['to itself, when closed', false, [], 10],
    ['as far as the one it renews', false, [grund()], 3],
    ['to itself, after one that ended', false, [grund({ status: 'ophoert' })], 10],
    ['to itself, after one that ran out', false, [grund({ til: 10 })], 10],
    ['to itself, beside one in another role', false, [grund({ rolle: 'vaerge' })], 10],
    ['to itself, after one that was open', false, [{ ...grund(), aeldste: undefined }], 10],
    ['to the beginning, when open', true, [grund()], undefined],
    ['to the beginning, when nothing is said', undefined, [grund()], undefined],
  ])('%s', (_title, aeldre, grunde, expected) => { expect(oldestSeen(wanted(aeldre), grunde, 10)).toBe(expected) })
})
