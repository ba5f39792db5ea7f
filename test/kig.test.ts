import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Kig } from '../functions/audit/contract.ts'
import { auditOf } from './house/audit.ts'
import { makeWorld } from './world.ts'
import type { Who, World } from './world.ts'

let w: World
beforeAll(async () => { w = await makeWorld() })
afterAll(() => w.stop())

const path = (borger: string) => `/api/borgere/${borger}/kig`
const kig = async (who: Who, borger = w.anna.borger): Promise<Kig[]> => (await w.ask(who, 'GET', path(borger))).json.kig

describe('who has looked', () => {
  it('names the one who looked, when, in which role and at what, one line for each look', async () => {
    const looks = async () => (await kig(w.anna)).filter(({ hvem }) => hvem.id === w.mads.id)
    expect(await looks()).toEqual([])
    for (let i = 0; i < 20; i++) await w.must(w.mads, 'GET', `/api/borgere/${w.anna.borger}/dagbog`)
    expect(await looks()).toHaveLength(20)
    expect((await looks())[0]).toMatchObject({
      hvem: { id: w.mads.id, navn: 'Mads', rolle: 'medarbejder' }, omraade: 'dagbog', slags: 'laest', antal: 0, tid: '2026-11-22T08:00:00.000Z',
    })
  })

  it('has a line for every line of the log but the borger’s own', async () => {
    await w.must(w.laege, 'GET', `/api/borgere/${w.anna.borger}/medicin`)
    const log = (await auditOf(w, 'B', w.anna.borger)).filter(({ who }) => who !== w.anna.id)
    const seen: Kig[] = []
    let naeste: string | undefined
    do {
      const page = (await w.ask(w.anna, 'GET', `${path(w.anna.borger)}${naeste ? `?foer=${encodeURIComponent(naeste)}` : ''}`)).json
      seen.push(...page.kig)
      naeste = page.naeste
    } while (naeste)
    expect(seen.map(({ id }) => id).toSorted()).toEqual(log.map(({ sk }) => sk).toSorted())
  })

  it('says how much was read and how far back', async () => {
    await w.must(w.anna, 'PUT', `/api/borgere/${w.anna.borger}/dagbog/${w.newId()}`, { tekst: 'Hej', laesere: 'alle' })
    await w.must(w.far, 'GET', `/api/borgere/${w.anna.borger}/dagbog`)
    expect((await kig(w.anna)).find(({ hvem }) => hvem.id === w.far.id)).toMatchObject({ antal: 1, aeldste: '2026-11-22T08:00:00.000Z' })
  })

  it('is itself written down when someone else reads it', async () => {
    const vaerge = await w.register(w.leder, 'Værge')
    await w.give(w.anna, w.anna.borger, vaerge, 'vaerge', { stamkort: ['read'] }, { basis: 'vaergemaal' })
    const line = (await auditOf(w, 'B', w.anna.borger)).filter(({ what }) => what === 'kig')
    await kig(w.leder)
    expect((await auditOf(w, 'B', w.anna.borger)).filter(({ what }) => what === 'kig').length).toBe(line.length + 1)
  })

  it('tells one who acts for the borger nothing of the other relatives', async () => {
    await w.must(w.mor, 'GET', `/api/borgere/${w.anna.borger}/dagbog`)
    const lines = await kig(w.leder)
    expect(lines.some(({ hvem }) => hvem.rolle === 'medarbejder')).toBe(true)
    expect(lines.some(({ hvem }) => [w.mor.id, w.far.id].includes(hvem.id))).toBe(false)
  })

  it('never holds a word of what was read', async () => {
    await w.must(w.anna, 'PUT', `/api/borgere/${w.anna.borger}/dagbog/${w.newId()}`, { tekst: 'Meget hemmeligt', laesere: 'alle' })
    await w.must(w.mads, 'GET', `/api/borgere/${w.anna.borger}/dagbog`)
    expect((await w.ask(w.anna, 'GET', path(w.anna.borger))).text).not.toContain('hemmeligt')
  })
})
