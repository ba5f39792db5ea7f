import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boundTo } from '../functions/dagbog/stored.ts'
import { picture } from './house/picture.ts'
import { auditOf, denials } from './house/audit.ts'
import { makeWorld, morning } from './world.ts'
import type { Answer, Who, World } from './world.ts'

let w: World
beforeAll(async () => { w = await makeWorld() })
afterAll(() => w.stop())

const at = (borger: string, rest = '') => `/api/borgere/${borger}/dagbog${rest}`
const my = (rest = '') => at(w.anna.borger, rest)
const write = async (who: Who, tekst: string, laesere = 'alle', extra: object = {}) => {
  const id = w.newId()
  await w.must(who, 'PUT', my(`/${id}`), { tekst, laesere, ...extra })
  return id
}
const hide = (id: string, person: Who, who: Who = w.anna) => w.ask(who, 'PUT', my(`/${id}/skjult/${person.id}`))
const show = (id: string, person: Who, who: Who = w.anna) => w.ask(who, 'DELETE', my(`/${id}/skjult/${person.id}`))

/** All that can be told from an answer, but the seal of a mark, which is new each time: that it is there is told. */
const said = ({ status, headers, text }: Answer) =>
  [status, Object.fromEntries(headers), text.replace(/("naeste":")[^"]+"/, '$1…"')]

/** Every way a person has to the dagbog: each page by each size, each search page by page. */
const walk = async (who: Who, first: string): Promise<unknown[]> => {
  const answers = [await w.ask(who, 'GET', my(first))]
  for (let mark = answers[0]?.json.naeste; mark; mark = answers.at(-1)?.json.naeste) {
    answers.push(await w.ask(who, 'GET', my(`${first}${first.includes('?') ? '&' : '?'}foer=${mark}`)))
  }
  return answers.map(said)
}
const everything = async (who: Who) => {
  const walks = ['', ...[1, 2, 3, 4, 5, 50].map((n) => `?antal=${n}`), ...['sø', 'soe', 'dag', 'is'].map((q) => `/soeg?q=${encodeURIComponent(q)}`)]
  const seen: Record<string, unknown[]> = {}
  for (const first of walks) seen[first] = await walk(who, first)
  return seen
}

describe('J5: the borger hides one notat from the mother', () => {
  it('and she is answered, byte for byte, as in a world where it never was; undone, as if it never was hidden', async () => {
    for (const tekst of ['En dag ved søen', 'Is på havnen', 'En dag hjemme']) await write(w.anna, tekst)
    const never = await everything(w.mor)

    const fil = w.newId()
    await w.must(w.anna, 'PUT', `/api/borgere/${w.anna.borger}/filer/${fil}`, undefined,
      { raw: await picture(), headers: { 'content-type': 'image/jpeg' } })
    const id = await write(w.anna, 'En dag med is ved søen', 'alle', { billede: { fil, alt: 'Søen' } })
    await w.must(w.anna, 'PATCH', my(`/${id}`), { tekst: 'En dag med is ved den store sø', laesere: 'alle', version: 1, billede: { fil, alt: 'Søen' } })
    const shown = await everything(w.mor)
    const others = [await everything(w.far), await everything(w.mads)]
    expect(shown).not.toEqual(never)

    expect((await hide(id, w.mor)).status).toBe(200)
    expect(await everything(w.mor)).toEqual(never)
    for (const rest of ['', '/historik', '/billede', '/laest']) {
      expect(await look(w.mor, my(`/${id}${rest}`))).toEqual(await look(w.mor, my(`/${w.newId()}${rest}`)))
    }
    expect([await everything(w.far), await everything(w.mads)]).toEqual(others)
    expect((await w.ask(w.anna, 'GET', my(`/${id}`))).json).toMatchObject({ skjult: true })
    expect((await show(id, w.mor)).status).toBe(200)
    expect(await everything(w.mor)).toEqual(shown)
    expect((await w.ask(w.anna, 'GET', my(`/${id}`))).json).not.toHaveProperty('skjult')
  })

  /** A no, and what it cost the store. */
  const look = async (who: Who, path: string) => {
    w.calls.length = 0
    const answer = await w.ask(who, 'GET', path)
    expect(answer.status).toBe(404)
    return [said(answer), w.calls.map(({ name }) => name)]
  }

  it('gives her no gap where several are hidden, however small the page', async () => {
    const before = await everything(w.mor)
    const ids: string[] = []
    for (let i = 0; i < 7; i++) ids.push(await write(w.anna, `Dag ${i} med is`))
    for (const id of ids) await hide(id, w.mor)
    expect(await everything(w.mor)).toEqual(before)
    for (const id of ids) await show(id, w.mor)
  })

  it('says honestly that she has read it, and when first', async () => {
    const saturday = morning + 1000
    const id = await write(w.anna, 'Hun når at læse det')
    expect((await hide(id, w.mor)).json).toEqual({ skjultFor: [{ id: w.mor.id, navn: 'Mona' }] })
    await show(id, w.mor)
    w.setNow(saturday)
    await w.must(w.mor, 'GET', my())
    w.setNow(saturday + 60_000)
    await w.must(w.mor, 'GET', my(`/${id}`))
    expect((await hide(id, w.mor)).json)
      .toEqual({ skjultFor: [{ id: w.mor.id, navn: 'Mona' }], laest: new Date(saturday).toISOString() })
    expect((await hide(id, w.far)).json).toEqual({ skjultFor: [{ id: w.mor.id, navn: 'Mona' }, { id: w.far.id, navn: 'Finn' }] })
  })

  it('does it once, however often it is sent, and writes down who did it', async () => {
    const id = await write(w.anna, 'En gang')
    const writes = async () => (await auditOf(w, 'B', w.anna.borger)).filter(({ what, ids }) => what === 'hideNotat' && ids.includes(id))
    const [first, second] = [await hide(id, w.mor), await hide(id, w.mor)]
    expect([first.text, first.status]).toEqual([second.text, second.status])
    expect(await writes()).toMatchObject([{ who: w.anna.id, kind: 'write' }])
    expect((await show(id, w.mor)).json).toEqual({ skjultFor: [] })
    expect((await show(id, w.mor)).json).toEqual({ skjultFor: [] })
    expect((await w.ask(w.mor, 'GET', my(`/${id}`))).status).toBe(200)
  })

  it('keeps it hidden when its words, its readers and its adgang change', async () => {
    const id = await write(w.anna, 'Skjult')
    await hide(id, w.far)
    const change = (version: number, laesere: string) => w.must(w.anna, 'PATCH', my(`/${id}`), { tekst: `Nr. ${version}`, laesere, version })
    await change(1, 'alle')
    await change(2, 'mig')
    await change(3, 'alle')
    expect((await w.ask(w.far, 'GET', my(`/${id}`))).status).toBe(404)
    expect((await w.ask(w.mor, 'GET', my(`/${id}/historik`))).json.versioner).toMatchObject([{ tekst: 'Nr. 1' }, { tekst: 'Skjult' }])
    await w.must(w.anna, 'DELETE', `/api/borgere/${w.anna.borger}/adgange/${w.far.id}`)
    expect((await hide(id, w.far)).status).toBe(200)
    await w.give(w.leder, w.anna.borger, w.far, 'paaroerende', { dagbog: ['read'], besked: ['read', 'write'] })
    expect((await w.ask(w.far, 'GET', my(`/${id}`))).status).toBe(404)
    await show(id, w.far)
    expect((await w.ask(w.far, 'GET', my(`/${id}/historik`))).json.versioner).toMatchObject([{ tekst: 'Nr. 1' }, { tekst: 'Skjult' }])
  })

  it('loses neither the hiding nor the words when both come at once', async () => {
    for (let round = 0; round < 8; round++) {
      const id = await write(w.mads, 'Fra personalet')
      const [hidden, changed] = await Promise.all([
        hide(id, w.mor), w.ask(w.mads, 'PATCH', my(`/${id}`), { tekst: 'Rettet', laesere: 'alle', version: 1 }),
      ])
      expect([hidden.status, changed.status]).toEqual([200, 200])
      expect((await w.ask(w.mor, 'GET', my(`/${id}`))).status).toBe(404)
      expect((await w.ask(w.anna, 'GET', my(`/${id}`))).json).toMatchObject({ tekst: 'Rettet', version: 2 })
    }
  })
})

describe('hiding', () => {
  it('costs the store no more than ten rounds for a page, however much is hidden', async () => {
    const om = { slags: 'borger', org: w.org, borger: w.bo.borger, enhed: '' } as Parameters<typeof boundTo>[0]
    const sister = await w.register(w.leder, 'Signe')
    await w.give(w.leder, w.bo.borger, sister, 'paaroerende', { dagbog: ['read'] })
    await w.must(w.bo, 'PUT', at(w.bo.borger, `/${w.newId()}`), { tekst: 'Den første', laesere: 'alle' })
    const keys = await w.house.vault.unlock({ org: w.org, borger: w.bo.borger })
    const hidden = Array.from({ length: 1000 }, () => w.newId()).map((id) => ({
      put: {
        pk: `O#${w.org}#B#${w.bo.borger}#D#alle#`, sk: `N#${id}#`, id, by: w.bo.id, rolle: 'borger', at: w.now(), version: 1,
        laesere: 'alle', hidden: [sister.id], hides: 1, s: keys.seal({ tekst: 'x', navn: 'Bo' }, boundTo(om, id, 1)),
      },
    }))
    for (let i = 0; i < hidden.length; i += 100) await w.parts.table.transact(hidden.slice(i, i + 100))
    w.calls.length = 0
    const first = await w.ask(sister, 'GET', at(w.bo.borger))
    expect(w.calls.filter(({ name }) => name === 'Query')).toHaveLength(20)
    expect([first.json.notater, typeof first.json.naeste]).toEqual([[], 'string'])
    const next = await w.ask(sister, 'GET', at(w.bo.borger, `?foer=${first.json.naeste}`))
    expect(next.json).toMatchObject({ notater: [{ tekst: 'Den første' }] })
  })

  it('is the borger’s alone; to anyone else it is not there, and the try is written down', async () => {
    const id = await write(w.mads, 'Til alle')
    for (const who of [w.mads, w.leder]) {
      expect([(await hide(id, w.mor, who)).text, (await show(id, w.mor, who)).text]).toEqual(Array.from({ length: 2 }, () => '{"code":"not-found"}'))
    }
    expect((await auditOf(w, 'B', w.anna.borger)).filter(({ what, who }) => what === 'dagbogToHide' && who === w.mads.id))
      .toMatchObject([{ ids: [] }, { ids: [] }])
    expect((await hide(id, w.far, w.mor)).status).toBe(404)
    expect((await denials(w, w.mor)).at(-1)).toMatchObject({ kind: 'refused', scope: 'dagbog' })
  })

  it.each<[string, () => Promise<[string, Who]>]>([
    ['the writer', async () => [await write(w.mor, 'Fra mor', 'personale'), w.mor]],
    ['the borger', async () => [await write(w.mads, 'Til alle'), w.anna]],
    ['one who does not read that lane', async () => [await write(w.anna, 'Til personalet', 'personale'), w.mor]],
    ['one whose adgang has ended', async () => [await write(w.anna, 'Til alle'), w.eks]],
    ['one whose adgang does not open the dagbog', async () => [await write(w.anna, 'Til alle'), w.laege]],
    ['one who is at work there', async () => [await write(w.anna, 'Til alle'), w.mads]],
    ['one who is not known', async () => [await write(w.anna, 'Til alle'), w.fremmed]],
    ['anyone, when there is no such notat', async () => [w.newId(), w.mor]],
  ])('is not possible from %s', async (_who, made) => {
    const [id, person] = await made()
    expect((await hide(id, person)).text).toBe('{"code":"not-found"}')
  })
})
