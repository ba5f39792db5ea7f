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

  it('shows the staff nothing of what a relative and the borger write to each other', async () => {
    const seen = (await rooms(w.mads, w.anna.borger)).map(({ id }) => id)
    expect(seen).toEqual(expect.arrayContaining(['personale', staffAnd(w.mor)]))
    expect(seen.filter((id) => id.startsWith('borger.'))).toEqual([])
  })

  it('lets one who may read and not write see that', async () => {
    const nabo = await w.register(w.leder, 'Nabo')
    await w.give(w.leder, w.anna.borger, nabo, 'paaroerende', { besked: ['read'] })
    expect((await rooms(nabo, w.anna.borger)).map(({ maaSkrive }) => maaSkrive)).toEqual([false, false])
    expect((await open(nabo, w.anna.borger, staffAnd(nabo))).json.rum.maaSkrive).toBe(false)
    expect((await send(nabo, w.anna.borger, staffAnd(nabo), 'Hej')).status).toBe(404)
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
