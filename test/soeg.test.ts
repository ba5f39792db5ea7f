import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { soegtBoundTo } from '../functions/adgang/disclose.ts'
import type { AnyPermit } from '../functions/adgang/permit.ts'
import { finder } from '../functions/dagbog/soeg.ts'
import type { BorgerId, OrgId } from '../functions/core/ids.ts'
import { auditOf } from './house/audit.ts'
import { makeWorld } from './world.ts'
import type { Who, World } from './world.ts'

describe('looking for words', () => {
  it.each<[string, string, boolean]>([
    ['Søen', 'sø', true], ['SØEN', 'søen', true], ['Café på havnen', 'cafe', true], ['Cafe', 'café', true],
    ['Aabenraa', 'åbenrå', true], ['Åben', 'aaben', true], ['poesi', 'po', true], ['bøde', 'bod', false],
    ['En dag ved søen', 'søen dag', true], ['En dag', 'dag uge', false], ['æble', 'aeble', true], ['ae', 'æ', true],
    ['A\u030a', 'å', true], ['bad', 'båd', false], ['Hej.*', '.*', true], ['Hej', '.*', false],
  ])('«%s» holds «%s»: %s', (text, q, expected) => { expect(finder(q)(text)).toBe(expected) })

  it('looks in each text, and finds words of one in another', () => {
    expect(finder('dag sø')('En dag', 'Søen')).toBe(true)
  })
})

describe('a search in the dagbog', () => {
  let w: World
  beforeAll(async () => {
    w = await makeWorld()
    await write(w.anna, 'mig', 'Hemmelig bowling')
    await write(w.anna, 'personale', 'Bowling med Mads')
    await write(w.anna, 'alle', 'BOWLING i hallen')
    await write(w.mor, 'personale', 'Skal Anna til bowling?')
    await write(w.anna, 'alle', 'Kaffe')
  })
  afterAll(() => w.stop())

  const my = (rest = '') => `/api/borgere/${w.anna.borger}/dagbog${rest}`
  const write = (who: Who, laesere: string, tekst: string) => w.must(who, 'PUT', my(`/${w.newId()}`), { tekst, laesere })
  const soeg = (who: Who, q: string, rest = '') => w.ask(who, 'GET', my(`/soeg?q=${encodeURIComponent(q)}${rest}`))
  const found = async (who: Who, q: string) => (await soeg(who, q)).json.notater.map(({ tekst }: { tekst: string }) => tekst)

  it('finds in what this person reads, newest first, and in nothing else', async () => {
    expect(await found(w.anna, 'bowling')).toEqual(['Skal Anna til bowling?', 'BOWLING i hallen', 'Bowling med Mads', 'Hemmelig bowling'])
    expect(await found(w.mads, 'bowling')).toEqual(['Skal Anna til bowling?', 'BOWLING i hallen', 'Bowling med Mads'])
    expect(await found(w.mor, 'bowling')).toEqual(['Skal Anna til bowling?', 'BOWLING i hallen'])
    expect(await found(w.far, 'bowling')).toEqual(['BOWLING i hallen'])
  })

  it('answers a word that stands only in what is not for the asker as a word that stands nowhere', async () => {
    const [secret, nowhere] = [await soeg(w.far, 'hemmelig'), await soeg(w.far, 'zzzzzz')]
    expect([secret.status, secret.text]).toEqual([200, '{"notater":[]}'])
    expect(nowhere.text).toBe(secret.text)
  })

  it.each(['', 'b', ' b ', 'x'.repeat(101)])('refuses «%s»', async (q) => {
    expect((await soeg(w.far, q)).json).toEqual({ code: 'forkert-indhold', felt: 'q' })
  })

  it('takes no other questions', async () => {
    expect((await soeg(w.far, 'kaffe', '&q=bowling')).status).toBe(400)
    expect((await soeg(w.far, 'kaffe', '&lane=mig')).status).toBe(400)
  })

  it('is written down with the words sealed under the borger’s key', async () => {
    w.setNow(w.now() + 1000)
    await soeg(w.mads, 'Kaffe')
    const line = (await auditOf(w, 'B', w.anna.borger)).findLast(({ what, who }) => what === 'dagbogSoeg' && who === w.mads.id)
    if (!line) throw new Error('no line')
    expect(JSON.stringify(line).toLowerCase()).not.toContain('kaffe')
    const keys = await w.house.vault.unlock({ org: w.org, borger: w.anna.borger })
    const om = { slags: 'borger', org: w.org as OrgId, borger: w.anna.borger as BorgerId, enhed: '' } as const
    const bound = soegtBoundTo({ om, person: line.who, heldAt: line.heldAt } as AnyPermit)
    expect(keys.open((line as unknown as { soegt: Uint8Array }).soegt, bound)).toEqual({ q: 'Kaffe' })
    expect(line.ids).toHaveLength(1)
  })

  it('looks through a bounded number for each page, and goes on from there', async () => {
    const at = (rest: string) => `/api/borgere/${w.bo.borger}/dagbog${rest}`
    const put = (tekst: string) => w.must(w.bo, 'PUT', at(`/${w.newId()}`), { tekst, laesere: 'mig' })
    for (let i = 0; i < 6; i++) await put(`Gammel ${i}`)
    for (let i = 0; i < 30; i++) await Promise.all(Array.from({ length: 10 }, (_, j) => put(`Ny ${i}-${j}`)))
    w.calls.length = 0
    const first = await w.ask(w.bo, 'GET', at('/soeg?q=gammel'))
    expect(w.calls.filter(({ name }) => name === 'Query').length).toBeLessThan(20)
    expect([first.json.notater, typeof first.json.naeste]).toEqual([[], 'string'])
    const foreign = await w.ask(w.bo, 'GET', at(`/soeg?q=ny&foer=${first.json.naeste}`))
    expect(foreign.json).toEqual({ code: 'forkert-markoer', felt: 'foer' })
    const next = await w.ask(w.bo, 'GET', at(`/soeg?q=gammel&foer=${first.json.naeste}`))
    expect([next.json.notater.length, next.json.naeste]).toEqual([6, undefined])
  })
})
