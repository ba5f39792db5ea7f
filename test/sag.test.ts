import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Grund } from '../functions/adgang/grund.ts'
import type { Basis, Rolle } from '../functions/core/scope.ts'
import { disputed, mayAnswer, maySeeSag } from '../functions/sag/policy.ts'
import { auditOf } from './house/audit.ts'
import { makeWorld } from './world.ts'
import type { Who, World } from './world.ts'

let w: World
beforeAll(async () => { w = await makeWorld() })
afterAll(() => w.stop())

const borger = (rest: string) => `/api/borgere/${w.anna.borger}/${rest}`
const disagree = (who: Who, id = w.newId(), body: object = { person: w.laege.id, tekst: 'Jeg vil ikke have det' }) =>
  w.ask(who, 'PUT', borger(`uenig/${id}`), body)
const waiting = async (who = w.leder, enhed = w.havsiden) => (await w.ask(who, 'GET', `/api/enheder/${enhed}/sager`)).json.sager
const sager = async (who: Who) => (await w.ask(who, 'GET', borger('sager'))).json.sager
const answer = (who: Who, id: string, tekst = 'Vi taler om det i morgen') => w.ask(who, 'PUT', borger(`sager/${id}/svar`), { tekst })

describe('«Jeg er uenig»', () => {
  it('makes a case that the leder of the enhed must answer, without a word of it in the list', async () => {
    const id = w.newId()
    const made = await disagree(w.anna, id)
    expect([made.status, made.json]).toMatchObject([201, {
      id, person: { id: w.laege.id, navn: 'Dr. Lund' }, rolle: 'laege', basis: 'lovhjemmel', tekst: 'Jeg vil ikke have det', skrevetAf: { navn: 'Anna' },
    }])
    const list = await waiting()
    expect(list).toContainEqual({
      id, borger: { id: w.anna.borger, navn: 'Anna' }, person: { id: w.laege.id, navn: 'Dr. Lund' },
      rolle: 'laege', basis: 'lovhjemmel', siden: '2026-11-22T08:00:00.000Z',
    })
    expect(JSON.stringify(list)).not.toContain('Jeg vil ikke')
    expect((await sager(w.leder)).map(({ tekst }: { tekst: string }) => tekst)).toContain('Jeg vil ikke have det')
  })

  it('needs no words', async () => {
    expect((await disagree(w.anna, w.newId(), { person: w.laege.id })).status).toBe(201)
  })

  it('is answered once, the borger reads the answer, and it waits no more', async () => {
    const id = w.newId()
    await disagree(w.anna, id)
    expect((await answer(w.leder, id)).status).toBe(200)
    expect((await sager(w.anna)).find((sag: { id: string }) => sag.id === id)).toMatchObject({
      tekst: 'Jeg vil ikke have det', svar: { tekst: 'Vi taler om det i morgen', skrevetAf: { navn: 'Lise' } },
    })
    expect((await waiting()).map((sag: { id: string }) => sag.id)).not.toContain(id)
    expect((await answer(w.leder, id)).status).toBe(200)
    expect([(await answer(w.leder, id, 'Noget andet')).json]).toEqual([{ code: 'aendret-imens' }])
  })

  it('gets exactly one answer when two answer at once', async () => {
    const id = w.newId()
    await disagree(w.anna, id)
    const both = await Promise.all([answer(w.leder, id, 'Det ene svar'), answer(w.leder, id, 'Det andet svar')])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it('is one case however often it is sent, and other words under its id are refused', async () => {
    const id = w.newId()
    await disagree(w.anna, id)
    expect((await disagree(w.anna, id)).status).toBe(200)
    expect((await disagree(w.anna, id, { person: w.laege.id, tekst: 'Andet' })).json).toEqual({ code: 'id-optaget' })
    expect((await disagree(w.leder, id)).json).toEqual({ code: 'id-optaget' })
    expect((await waiting()).filter((sag: { id: string }) => sag.id === id)).toHaveLength(1)
  })

  it('is about what the borger cannot end; the rest the borger simply ends', async () => {
    const no = { code: 'forkert-indhold', felt: 'person' }
    for (const who of [w.mor, w.eks, w.anna, w.fremmed, w.mads]) {
      expect((await disagree(w.anna, w.newId(), { person: who.id })).json).toEqual(no)
    }
  })

  it('is not for the person it is about, nor for other relatives, to know of', async () => {
    const id = w.newId()
    await disagree(w.anna, id)
    for (const who of [w.laege, w.mor, w.eks, w.bo, w.sara, w.nabo.leder]) {
      expect((await w.ask(who, 'GET', borger('sager'))).status).toBe(404)
      expect((await answer(who, id)).status).toBe(404)
      expect((await disagree(who, w.newId())).status).toBe(404)
      expect((await w.ask(who, 'GET', `/api/enheder/${w.havsiden}/sager`)).status).toBe(404)
    }
  })

  it('cannot be answered by the borger, nor by one who acts for the borger, who sees only the own', async () => {
    const id = w.newId()
    await disagree(w.anna, id)
    const vaerge = await w.register(w.leder, 'Værge')
    await w.give(w.leder, w.anna.borger, vaerge, 'vaerge', { adgang: ['read', 'act'] }, { basis: 'vaergemaal' })
    for (const who of [w.anna, vaerge]) expect((await answer(who, id)).json).toEqual({ code: 'for-bred-adgang' })
    expect(await sager(vaerge)).toEqual([])
    await disagree(vaerge, w.newId(), { person: w.laege.id, tekst: 'Fra mig' })
    expect(await sager(vaerge)).toMatchObject([{ tekst: 'Fra mig', skrevetAf: { navn: 'Værge' } }])
  })

  it('cannot be answered where there is none, and stands in no other enhed', async () => {
    expect((await answer(w.leder, w.newId())).status).toBe(404)
    expect(await waiting(w.leder, w.skovsiden)).toEqual([])
  })

  it('leaves a line that says who and which case, and no words', async () => {
    const id = w.newId()
    await disagree(w.anna, id)
    const line = (await auditOf(w, 'B', w.anna.borger)).find(({ what, ids }) => what === 'disagree' && ids.includes(id))
    expect(line).toMatchObject({ who: w.anna.id, kind: 'write', ids: [id, w.laege.id] })
    expect(JSON.stringify(line)).not.toContain('Jeg vil ikke')
  })
})

const now = Date.parse('2026-11-22T09:00:00+01:00')
const grund = (change: Partial<Grund> = {}): Grund => ({
  id: 'g', rolle: 'laege', adgang: { stamkort: ['read'] }, basis: 'lovhjemmel', givetAf: 'leder', fra: now, til: now + 1, status: 'aktiv', ...change,
})

describe('what can be disagreed with', () => {
  it.each<[Basis, boolean]>([
    ['lovhjemmel', true], ['vaergemaal', true], ['foraeldremyndighed', true], ['partsrepraesentant', true], ['fremtidsfuldmagt', true],
    ['paragraf-25a', true], ['samtykke', false], ['stoettet-samtykke', false], ['fuldmagt', false], ['naermeste-paaroerende', false], ['selv', false],
  ])('%s: %s', (basis, expected) => { expect(disputed([grund({ basis })], now) !== undefined).toBe(expected) })

  it.each<[string, Partial<Grund>]>([
    ['has ended', { status: 'ophoert' }], ['ends now', { til: now }], ['has not begun', { fra: now + 1 }],
  ])('not one that %s', (_title, change) => { expect(disputed([grund(change)], now)).toBeUndefined() })
})

describe('who sees and who answers a case', () => {
  it.each<[Rolle, boolean, boolean]>([
    ['borger', true, false], ['leder', true, true], ['medarbejder', true, false], ['vaerge', false, false],
    ['paaroerende', false, false], ['fuldmaegtig', false, false], ['frivillig', false, false], ['laege', false, false],
    ['sagsbehandler', false, false], ['tilsyn', false, false], ['samarbejdspartner', false, false],
  ])('%s sees: %s, answers: %s', (rolle, sees, answers) => {
    expect([maySeeSag({ person: 'mig', rolle }, { by: 'en anden' }), mayAnswer({ person: 'mig', rolle })]).toEqual([sees, answers])
    expect(maySeeSag({ person: 'mig', rolle }, { by: 'mig' })).toBe(true)
  })
})
