import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { iso, minutes } from '../functions/core/clock.ts'
import { auditOf, denials } from './house/audit.ts'
import { makeWorld, morning } from './world.ts'
import type { Who, World } from './world.ts'

let w: World
beforeAll(async () => { w = await makeWorld() })
afterAll(() => w.stop())
beforeEach(() => w.setNow(morning))

const at = (borger: string, rest: string) => `/api/borgere/${borger}/${rest}`
const kilde = { system: 'Fælles Medicinkort', dato: '2026-11-20' }
const pille = (change: object = {}) =>
  ({ navn: 'Testamin', styrke: '10 mg', dosering: '1 tablet morgen', fra: '2026-01-01', kilde, ...change })
const kort = (change: object = {}) => ({ navn: 'Anna', sprog: 'Dansk', vigtigt: ['Banker på først'], kilde, ...change })
const brev = (change: object = {}) => ({ titel: 'Brev fra øjenlægen', tekst: 'Kære Anna.\nVi ses igen.', kilde, ...change })

const put = async (who: Who, path: string, body: object) => {
  const answer = await w.ask(who, 'PUT', path, body)
  expect(answer.status).toBeLessThan(300)
  return answer
}

/** Someone with exactly these rights om Anna. */
const personWith = async (navn: string, adgang: object) => {
  const who = await w.register(w.leder, navn)
  await w.give(w.leder, w.anna.borger, who, 'laege', adgang, { basis: 'lovhjemmel' })
  return who
}

describe('a læge with medicin and stamkort', () => {
  it('reads each medicine with its source and date, by name, and the stamkort', async () => {
    const [second, first] = [w.newId(), w.newId()]
    await put(w.mads, at(w.anna.borger, `medicin/${second}`), pille({ navn: 'Ålamin' }))
    await put(w.mads, at(w.anna.borger, `medicin/${first}`), pille({ aarsag: 'Mod prøver', til: '2027-01-01' }))
    await put(w.mads, at(w.anna.borger, 'stamkort'), kort())
    expect((await w.ask(w.laege, 'GET', at(w.anna.borger, 'medicin'))).json).toEqual({ medicin: [
      { id: first, ...pille({ aarsag: 'Mod prøver', til: '2027-01-01' }), version: 1 },
      { id: second, ...pille({ navn: 'Ålamin' }), version: 1 },
    ] })
    expect((await w.ask(w.laege, 'GET', at(w.anna.borger, 'stamkort'))).json).toEqual({ stamkort: { ...kort(), version: 1 } })
  })

  it('sees nothing else of the borger, and nothing of another', async () => {
    const madeUp = await w.ask(w.laege, 'GET', at(w.newId(), 'medicin'))
    const id = w.newId()
    await put(w.mads, at(w.anna.borger, `dokumenter/${id}`), brev())
    const closed = [
      ['GET', w.anna.borger, 'dagbog'], ['GET', w.anna.borger, 'dokumenter'], ['GET', w.anna.borger, `dokumenter/${id}`],
      ['GET', w.anna.borger, 'aktiviteter'], ['GET', w.anna.borger, 'adgange'], ['PUT', w.anna.borger, 'stamkort'],
      ['PUT', w.anna.borger, `medicin/${w.newId()}`], ['PUT', w.anna.borger, `dokumenter/${w.newId()}`],
      ['GET', w.bo.borger, 'stamkort'], ['GET', w.carl.borger, 'medicin'], ['GET', w.nabo.naboBorger.borger, 'medicin'],
    ] as const
    const answers = await Promise.all(closed.map(([method, borger, rest]) => w.ask(w.laege, method, at(borger, rest))))
    expect(answers.map(({ status, text }) => [status, text])).toEqual(closed.map(() => [404, madeUp.text]))
  })

  it('reads one borger’s medicine under that borger only', async () => {
    await put(w.mads, at(w.bo.borger, `medicin/${w.newId()}`), pille({ navn: 'Bos egen' }))
    expect((await w.ask(w.laege, 'GET', at(w.bo.borger, 'medicin'))).json.medicin).toMatchObject([{ navn: 'Bos egen' }])
    expect((await w.ask(w.laege, 'GET', at(w.anna.borger, 'medicin'))).text).not.toContain('Bos egen')
  })

  it('loses it on the very next request when the adgang ends', async () => {
    const who = await personWith('Dr. Ny', { medicin: ['read'] })
    expect((await w.ask(who, 'GET', at(w.anna.borger, 'medicin'))).status).toBe(200)
    await w.must(w.leder, 'DELETE', at(w.anna.borger, `adgange/${who.id}`))
    expect((await w.ask(who, 'GET', at(w.anna.borger, 'medicin'))).json).toEqual({ code: 'not-found' })
  })

  it('loses it at the very moment it expires, though the item still lies there', async () => {
    const who = await w.register(w.leder, 'Dr. Kort')
    const til = morning + minutes(10)
    await w.give(w.leder, w.anna.borger, who, 'laege', { medicin: ['read'] }, { basis: 'lovhjemmel', til: iso(til) })
    w.setNow(til - 1)
    expect((await w.ask(who, 'GET', at(w.anna.borger, 'medicin'))).status).toBe(200)
    w.setNow(til)
    expect((await w.ask(who, 'GET', at(w.anna.borger, 'medicin'))).json).toEqual({ code: 'not-found' })
  })
})

describe('the stamkort', () => {
  it('is honestly absent until someone writes it, for those who may see it', async () => {
    const who = await w.register(w.leder, 'Mette')
    await w.give(w.leder, w.bo.borger, who, 'sagsbehandler', { stamkort: ['read'] }, { basis: 'lovhjemmel' })
    const answer = await w.ask(who, 'GET', at(w.bo.borger, 'stamkort'))
    expect([answer.status, answer.json]).toEqual([200, {}])
  })

  it('is changed by one who saw the newest wording, and the earlier one is kept', async () => {
    const path = at(w.carl.borger, 'stamkort')
    expect((await put(w.sara, path, kort({ navn: 'Carl' }))).status).toBe(201)
    expect((await put(w.sara, path, kort({ navn: 'Carl Emil', version: 1 }))).json).toMatchObject({ navn: 'Carl Emil', version: 2 })
    const late = await w.ask(w.sara, 'PUT', path, kort({ navn: 'For sent', version: 1 }))
    expect([late.status, late.json]).toEqual([409, { code: 'aendret-imens' }])
    const kept = await w.parts.table.query('data',
      { pk: `O#${w.org}#B#${w.carl.borger}#STAM#`, prefix: 'V#', limit: 10, newestFirst: false })
    expect(kept).toMatchObject([{ sk: 'V#000001#', version: 1, by: w.sara.id }])
  })

  it('cannot be a change of a wording that never was', async () => {
    const path = at(w.bo.borger, 'stamkort')
    expect((await w.ask(w.mads, 'PUT', path, kort({ version: 3 }))).json).toEqual({ code: 'aendret-imens' })
    expect((await w.ask(w.mads, 'GET', path)).json).toEqual({})
  })

  it('lets exactly one of ten changes at once through', async () => {
    const path = at(w.carl.borger, 'stamkort')
    const { version } = (await w.ask(w.sara, 'GET', path)).json.stamkort
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) =>
      w.ask(w.sara, 'PUT', path, kort({ navn: `Nr. ${i}`, version }))))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
  })
})

describe('medicine', () => {
  it('is the same however often the same words are sent, also after another wording came and went', async () => {
    const path = at(w.anna.borger, `medicin/${w.newId()}`)
    const first = await put(w.mads, path, pille())
    const again = await put(w.mads, path, pille({ version: 1 }))
    expect([first.status, again.status, again.text]).toEqual([201, 200, first.text])
    expect((await put(w.mads, path, pille({ styrke: '20 mg' }))).json).toMatchObject({ styrke: '20 mg', version: 2 })
    expect((await put(w.mads, path, pille())).json).toMatchObject({ styrke: '10 mg', version: 3 })
    const kept = await w.parts.table.query('data',
      { pk: `O#${w.org}#B#${w.anna.borger}#MED#${path.split('/').at(-1)}#`, prefix: 'V#', limit: 10, newestFirst: false })
    expect(kept.map(({ version }) => version)).toEqual([1, 2])
  })

  it('written by ten at once loses no wording: what was said yes to stands or is kept, the others are told', async () => {
    const id = w.newId()
    const path = at(w.anna.borger, `medicin/${id}`)
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => w.ask(w.mads, 'PUT', path, pille({ styrke: `${i} mg` }))))
    const yes = answers.filter(({ status }) => status < 300)
    expect(answers.filter(({ status }) => status >= 300).every(({ json }) => json.code === 'aendret-imens')).toBe(true)
    expect(yes.map(({ json }) => json.version).toSorted()).toEqual(yes.map((_, i) => i + 1))
    const kept = await w.parts.table.query('data',
      { pk: `O#${w.org}#B#${w.anna.borger}#MED#${id}#`, prefix: 'V#', limit: 10, newestFirst: false })
    expect(kept).toHaveLength(yes.length - 1)
  })

  it('never lies in the store in words that can be read', async () => {
    await put(w.mads, at(w.anna.borger, `medicin/${w.newId()}`), pille({ navn: 'Hemmelimin' }))
    const items = await w.parts.table.query('data',
      { pk: `O#${w.org}#B#${w.anna.borger}#MED#`, prefix: '', limit: 100, newestFirst: false })
    expect(items.length).toBeGreaterThan(0)
    const bytes = items.map((item) => JSON.stringify(item) + Buffer.from(item.s as Uint8Array).toString('latin1')).join()
    expect(bytes).not.toMatch(/Hemmelimin|Medicinkort|tablet/)
  })

  it('without a source and a date is refused, and nothing is written', async () => {
    const path = at(w.anna.borger, `medicin/${w.newId()}`)
    const wrong: [object, string | undefined][] = [
      [pille({ kilde: undefined }), 'kilde'], [pille({ kilde: { system: 'FMK', dato: 'i går' } }), 'kilde.dato'],
      [pille({ navn: '' }), 'navn'], [{ ...pille(), borgerId: w.bo.borger }, undefined],
    ]
    for (const [body, felt] of wrong) {
      const answer = await w.ask(w.mads, 'PUT', path, body)
      expect([answer.status, answer.json]).toEqual([400, { code: 'forkert-indhold', ...(felt && { felt }) }])
    }
  })
})

describe('documents', () => {
  it('are listed by head alone, newest source first, and read one at a time', async () => {
    const who = await personWith('Mette', { dokument: ['read'] })
    const [old, young] = [w.newId(), w.newId()]
    await put(w.mads, at(w.anna.borger, `dokumenter/${young}`), brev({ titel: 'Nyt', kilde: { ...kilde, dato: '2026-11-21' } }))
    await put(w.mads, at(w.anna.borger, `dokumenter/${old}`), brev({ titel: 'Gammelt', kilde: { ...kilde, dato: '2025-01-02' } }))
    const list = await w.ask(who, 'GET', at(w.anna.borger, 'dokumenter'))
    expect(list.json.dokumenter[0]).toEqual({ id: young, titel: 'Nyt', kilde: { ...kilde, dato: '2026-11-21' } })
    expect(list.json.dokumenter.at(-1)).toMatchObject({ id: old })
    expect((await w.ask(who, 'GET', at(w.anna.borger, `dokumenter/${old}`))).json).toEqual({
      id: old, titel: 'Gammelt', tekst: 'Kære Anna.\nVi ses igen.', kilde: { ...kilde, dato: '2025-01-02' } })
  })

  it('never change: the same id with other words is refused', async () => {
    const path = at(w.anna.borger, `dokumenter/${w.newId()}`)
    const first = await put(w.mads, path, brev())
    const again = await put(w.mads, path, brev())
    expect([first.status, again.status, again.text]).toEqual([201, 200, first.text])
    const other = await w.ask(w.mads, 'PUT', path, brev({ tekst: 'Noget andet' }))
    expect([other.status, other.json]).toEqual([422, { code: 'id-optaget' }])
    expect((await w.ask(w.mads, 'GET', path)).json.tekst).toBe('Kære Anna.\nVi ses igen.')
  })

  it('of one borger are not there under another, for one who may read both', async () => {
    const id = w.newId()
    await put(w.mads, at(w.anna.borger, `dokumenter/${id}`), brev())
    const wrongParent = await w.ask(w.mads, 'GET', at(w.bo.borger, `dokumenter/${id}`))
    const madeUp = await w.ask(w.mads, 'GET', at(w.bo.borger, `dokumenter/${w.newId()}`))
    expect([wrongParent.status, wrongParent.text]).toEqual([404, madeUp.text])
  })

  it('hold a long letter whole', async () => {
    const path = at(w.anna.borger, `dokumenter/${w.newId()}`)
    const tekst = '🌊æ'.repeat(6666)
    await put(w.mads, path, brev({ tekst }))
    expect((await w.ask(w.mads, 'GET', path)).json.tekst).toBe(tekst)
    expect((await w.ask(w.mads, 'PUT', at(w.anna.borger, `dokumenter/${w.newId()}`), brev({ tekst: 'x'.repeat(20_001) }))).status).toBe(400)
  })
})

describe('the log', () => {
  it('has a line for each read and write about the borger, and each refusal, with ids and no words', async () => {
    w.setNow(morning + minutes(5))
    const [medicin, dokument] = [w.newId(), w.newId()]
    await put(w.mads, at(w.anna.borger, `medicin/${medicin}`), pille({ navn: 'Logamin' }))
    await put(w.mads, at(w.anna.borger, `dokumenter/${dokument}`), brev())
    w.setNow(morning + minutes(6))
    await w.ask(w.laege, 'GET', at(w.anna.borger, 'medicin'))
    await w.ask(w.laege, 'GET', at(w.anna.borger, 'stamkort'))
    await w.ask(w.laege, 'GET', at(w.anna.borger, 'dokumenter'))
    const lines = (await auditOf(w, 'B', w.anna.borger)).filter(({ heldAt }) => heldAt >= morning + minutes(5) && heldAt <= w.now())
    const told = lines.map(({ who, kind, what }) => `${who === w.laege.id ? 'læge' : 'personale'} ${kind} ${what}`)
    expect(told.toSorted()).toEqual([
      'læge read medicin', 'læge read stamkort',
      'personale read medicinToChange', 'personale write writeDokument', 'personale write writeOplysning'])
    const read = lines.find(({ what }) => what === 'medicin')
    expect(read).toMatchObject({ scope: 'medicin', rolle: 'laege' })
    expect(read?.ids).toContain(medicin)
    expect(JSON.stringify(lines)).not.toMatch(/Logamin|Brev|Medicinkort/)
    expect(await denials(w, w.laege)).toContainEqual(expect.objectContaining({ scope: 'dokument', om: w.anna.borger, heldAt: w.now() }))
  })
})
