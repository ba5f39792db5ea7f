import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Facts } from '../functions/adgang/policy.ts'
import type { Grund, Tilknytning } from '../functions/adgang/grund.ts'
import { explain } from '../functions/hvorfor/policy.ts'
import { makeWorld } from './world.ts'
import type { Who, World } from './world.ts'

let w: World
beforeAll(async () => { w = await makeWorld() })
afterAll(() => w.stop())

const ask = (asker: Who, person: { id: string }, what = 'dagbog/read') =>
  w.ask(asker, 'GET', `/api/borgere/${w.anna.borger}/hvorfor/${person.id}/${what}`)
const why = async (person: { id: string }, what?: string) => (await ask(w.anna, person, what)).json

describe('why someone may, or may not', () => {
  it('names the grund that decided, with its basis and its dates', async () => {
    expect(await why(w.mor)).toEqual({
      tilladt: true, hvorfor: 'grund', rolle: 'paaroerende', basis: 'samtykke',
      fra: '2026-11-22T08:00:00.000Z', til: '2027-11-22T08:00:00.000Z',
    })
    expect(await why(w.mads)).toMatchObject({ tilladt: true, hvorfor: 'arbejde', rolle: 'medarbejder' })
  })

  it('says no where the door says no', async () => {
    for (const [who, what] of [[w.mor, 'medicin/read'], [w.far, 'dagbog/write'], [w.eks, 'dagbog/read'], [w.frida, 'dagbog/read']] as const) {
      expect(await why(who, what)).toEqual({ tilladt: false, hvorfor: 'ingen-adgang' })
    }
  })

  it('agrees with the door for everyone', async () => {
    for (const who of [w.mor, w.far, w.eks, w.mads, w.laege, w.leder, w.frida]) {
      for (const [scope, path] of [['dagbog', 'dagbog'], ['medicin', 'medicin'], ['besked', 'samtaler'], ['adgang', 'adgange']]) {
        const opened = (await w.ask(who, 'GET', `/api/borgere/${w.anna.borger}/${path}`)).status === 200
        expect([who.navn, scope, (await why(who, `${scope}/read`)).tilladt]).toEqual([who.navn, scope, opened])
      }
    }
  })

  it('tells of nobody else, not even that they exist', async () => {
    const nobody = await ask(w.anna, { id: w.newId() })
    for (const who of [w.fremmed, w.sara, w.nabo.leder, w.bo]) {
      const said = await ask(w.anna, who)
      expect([said.status, said.text]).toEqual([nobody.status, nobody.text])
    }
    expect(nobody.status).toBe(404)
    expect((await ask(w.anna, w.mor, 'alt/read')).status).toBe(404)
    expect((await ask(w.anna, w.mor, 'dagbog/slet')).status).toBe(404)
  })

  it('is not for those without the right to see who has an adgang', async () => {
    for (const who of [w.mor, w.mads, w.laege, w.eks, w.bo, w.nabo.leder]) expect((await ask(who, w.far)).status).toBe(404)
  })
})

const grund: Grund = {
  id: 'g', rolle: 'paaroerende', adgang: { dagbog: ['read'] }, basis: 'samtykke', givetAf: 'l', fra: 1000, status: 'aktiv',
}
const work: Tilknytning = { sted: 'hav', rolle: 'medarbejder', adgang: {}, borgere: { medicin: ['read'] }, fra: 1000 }
const facts: Omit<Facts, 'session'> = {
  person: { active: true, version: 1, steder: [] }, adgang: { person: 'p', version: 1, grunde: [grund] },
  head: { enhed: 'hav', version: 1, status: 'aktiv' },
}

describe('each reason', () => {
  it.each<[string, Omit<Facts, 'session'>, string | undefined]>([
    ['an adgang', facts, 'grund'],
    ['work where the borger lives', { ...facts, adgang: undefined, person: { active: true, version: 1, steder: [{ ...work, borgere: { dagbog: ['read'] } }] } }, 'arbejde'],
    ['work that opens something else', { ...facts, adgang: undefined, person: { active: true, version: 1, steder: [work] } }, 'ingen-adgang'],
    ['work elsewhere', { ...facts, adgang: undefined, person: { active: true, version: 1, steder: [{ ...work, sted: 'skov' }] } }, undefined],
    ['work that is over', { ...facts, adgang: undefined, person: { active: true, version: 1, steder: [{ ...work, til: 2000 }] } }, undefined],
    ['a person who is shut out', { ...facts, person: { active: false, version: 1, steder: [] } }, 'inaktiv'],
    ['a home that is closed', { ...facts, head: { enhed: 'hav', version: 1, status: 'lukket' } }, 'lukket'],
    ['an adgang that ended', { ...facts, adgang: { person: 'p', version: 1, grunde: [{ ...grund, status: 'ophoert' }] } }, 'ingen-adgang'],
    ['nobody', { ...facts, person: undefined, adgang: undefined }, undefined],
  ])('%s', (_title, given, expected) => { expect(explain(given, 'dagbog', 'read', 2000)?.hvorfor).toBe(expected) })
})
