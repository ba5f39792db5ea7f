import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld } from './world.ts'
import type { Who, World } from './world.ts'

let w: World
beforeAll(async () => { w = await makeWorld() })
afterAll(() => w.stop())

const at = (borger: string, rest = '') => `/api/borgere/${borger}/dagbog${rest}`
const write = async (who: Who, borger: string, laesere: string, tekst: string) => {
  const id = w.newId()
  const answer = await w.ask(who, 'PUT', at(borger, `/${id}`), { tekst, laesere })
  expect(answer.status).toBe(201)
  return id
}
const texts = async (who: Who, borger: string) =>
  (await w.ask(who, 'GET', at(borger))).json.notater.map(({ tekst }: { tekst: string }) => tekst)

describe('who may see a notat', () => {
  it('shows each reader only the lanes that are theirs', async () => {
    await write(w.anna, w.anna.borger, 'mig', 'Kun for mig')
    await write(w.anna, w.anna.borger, 'personale', 'Til personalet')
    await write(w.anna, w.anna.borger, 'alle', 'Til alle')
    await write(w.mor, w.anna.borger, 'personale', 'Fra mor')
    expect(await texts(w.anna, w.anna.borger)).toEqual(['Fra mor', 'Til alle', 'Til personalet', 'Kun for mig'])
    expect(await texts(w.mads, w.anna.borger)).toEqual(['Fra mor', 'Til alle', 'Til personalet'])
    expect(await texts(w.mor, w.anna.borger)).toEqual(['Fra mor', 'Til alle'])
    expect(await texts(w.far, w.anna.borger)).toEqual(['Til alle'])
  })

  it('answers a private notat’s id like one that was never made', async () => {
    const id = await write(w.anna, w.anna.borger, 'mig', 'Hemmeligt')
    const hidden = await w.ask(w.far, 'GET', at(w.anna.borger, `/${id}`))
    const madeUp = await w.ask(w.far, 'GET', at(w.anna.borger, `/${w.newId()}`))
    expect([hidden.status, hidden.text]).toEqual([404, madeUp.text])
  })

  it('keeps the earlier private wording private when a notat is shared later', async () => {
    const id = await write(w.anna, w.anna.borger, 'mig', 'Det rå udkast')
    const shared = await w.ask(w.anna, 'PATCH', at(w.anna.borger, `/${id}`), { tekst: 'Det pæne', laesere: 'alle', version: 1 })
    expect(shared.json).toMatchObject({ tekst: 'Det pæne', version: 2 })
    expect((await w.ask(w.far, 'GET', at(w.anna.borger, `/${id}/historik`))).json).toEqual({ versioner: [] })
    expect((await w.ask(w.anna, 'GET', at(w.anna.borger, `/${id}/historik`))).json.versioner).toMatchObject([{ tekst: 'Det rå udkast' }])
  })

  it('takes a notat back from those it is no longer for', async () => {
    const id = await write(w.anna, w.anna.borger, 'alle', 'Først for alle')
    expect((await w.ask(w.far, 'GET', at(w.anna.borger, `/${id}`))).status).toBe(200)
    await w.ask(w.anna, 'PATCH', at(w.anna.borger, `/${id}`), { tekst: 'Nu kun mig', laesere: 'mig', version: 1 })
    expect((await w.ask(w.far, 'GET', at(w.anna.borger, `/${id}`))).status).toBe(404)
    expect(await texts(w.far, w.anna.borger)).not.toContain('Først for alle')
  })
})

describe('writing', () => {
  it('writes once however often the same notat is sent', async () => {
    const id = w.newId()
    const send = () => w.ask(w.anna, 'PUT', at(w.anna.borger, `/${id}`), { tekst: 'En gang', laesere: 'mig' })
    expect((await send()).status).toBe(201)
    const again = await send()
    expect([again.status, again.json.tekst]).toEqual([200, 'En gang'])
    const other = await w.ask(w.anna, 'PUT', at(w.anna.borger, `/${id}`), { tekst: 'Noget andet', laesere: 'alle' })
    expect([other.status, other.json]).toEqual([422, { code: 'id-optaget' }])
    expect((await texts(w.anna, w.anna.borger)).filter((t: string) => t === 'En gang')).toHaveLength(1)
  })

  it('tells the one who saw an older version, and overwrites nothing', async () => {
    const id = await write(w.anna, w.anna.borger, 'mig', 'Et')
    const change = (version: number, tekst: string) =>
      w.ask(w.anna, 'PATCH', at(w.anna.borger, `/${id}`), { tekst, laesere: 'mig', version })
    expect((await change(1, 'To')).status).toBe(200)
    expect((await change(1, 'Tre')).json).toEqual({ code: 'aendret-imens' })
    expect((await w.ask(w.anna, 'GET', at(w.anna.borger, `/${id}`))).json.tekst).toBe('To')
  })

  it('lets exactly one of ten changes at once through', async () => {
    const id = await write(w.anna, w.anna.borger, 'mig', 'Start')
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) =>
      w.ask(w.anna, 'PATCH', at(w.anna.borger, `/${id}`), { tekst: `Nr. ${i}`, laesere: 'mig', version: 1 })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.every(({ status }) => [200, 409, 503].includes(status))).toBe(true)
  })

  it('lets nobody change another’s words', async () => {
    const id = await write(w.anna, w.anna.borger, 'alle', 'Mine ord')
    const answer = await w.ask(w.mads, 'PATCH', at(w.anna.borger, `/${id}`), { tekst: 'Rettet', laesere: 'alle', version: 1 })
    expect(answer.status).toBe(404)
  })

  it('keeps staff out of the private lane and a relative out of the common one', async () => {
    const body = (laesere: string) => ({ tekst: 'Hej', laesere })
    expect((await w.ask(w.mads, 'PUT', at(w.anna.borger, `/${w.newId()}`), body('mig'))).json).toEqual({ code: 'forkert-indhold', felt: 'laesere' })
    expect((await w.ask(w.mor, 'PUT', at(w.anna.borger, `/${w.newId()}`), body('alle'))).json).toEqual({ code: 'for-bred-adgang', felt: 'laesere' })
  })

  it('gives a relative with read only the stranger’s answer to a write', async () => {
    expect((await w.ask(w.far, 'PUT', at(w.anna.borger, `/${w.newId()}`), { tekst: 'Hej', laesere: 'personale' })).status).toBe(404)
  })
})

describe('pages', () => {
  it('walks the whole dagbog page by page, each notat once', async () => {
    for (let i = 0; i < 25; i++) await write(w.bo, w.bo.borger, i % 2 ? 'mig' : 'alle', `Dag ${i}`)
    const seen: string[] = []
    let foer: string | undefined
    do {
      const page = await w.ask(w.bo, 'GET', at(w.bo.borger, `?antal=10${foer ? `&foer=${encodeURIComponent(foer)}` : ''}`))
      expect(page.status).toBe(200)
      seen.push(...page.json.notater.map(({ tekst }: { tekst: string }) => tekst))
      foer = page.json.naeste
    } while (foer)
    expect(seen).toEqual(Array.from({ length: 25 }, (_, i) => `Dag ${24 - i}`))
  })

  it('holds as many as were asked for, and costs one question to each lane', async () => {
    w.calls.length = 0
    const page = await w.ask(w.bo, 'GET', at(w.bo.borger, '?antal=10'))
    expect(page.json.notater).toHaveLength(10)
    expect(w.calls.filter(({ name }) => name === 'Query')).toHaveLength(3)
    const last = await w.ask(w.bo, 'GET', at(w.bo.borger, '?antal=25'))
    expect([last.json.notater.length, last.json.naeste]).toEqual([25, undefined])
  })

  it('refuses a changed mark, and one made for another person or borger, alike', async () => {
    const { naeste } = (await w.ask(w.bo, 'GET', at(w.bo.borger, '?antal=5'))).json
    const flipped = `${naeste.slice(0, -2)}${naeste.endsWith('AA') ? 'BB' : 'AA'}`
    const answers = await Promise.all([
      w.ask(w.bo, 'GET', at(w.bo.borger, `?foer=${flipped}`)),
      w.ask(w.mads, 'GET', at(w.bo.borger, `?foer=${naeste}`)),
      w.ask(w.anna, 'GET', at(w.anna.borger, `?foer=${naeste}`)),
    ])
    expect(answers.map(({ status, text }) => [status, text]))
      .toEqual(Array.from({ length: 3 }, () => [400, '{"code":"forkert-markoer","felt":"foer"}']))
  })
})
