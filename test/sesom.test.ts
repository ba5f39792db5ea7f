import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minutes } from '../functions/core/clock.ts'
import type { PersonId } from '../functions/core/ids.ts'
import type { Rolle } from '../functions/core/scope.ts'
import { wouldSee } from '../functions/dagbog/policy.ts'
import { firstLine, partsOf } from '../functions/sesom/policy.ts'
import { auditOf } from './house/audit.ts'
import { goodBodies } from './house/samples.ts'
import { makeWorld } from './world.ts'
import type { Who, World } from './world.ts'

let w: World
beforeAll(async () => {
  w = await makeWorld()
  await write(w.anna, 'mig', 'Kun mig')
  await write(w.anna, 'personale', 'Til personalet')
  await write(w.anna, 'alle', 'Til alle\nog mere')
  await write(w.mads, 'alle', 'Vi var ved havet')
  await write(w.mor, 'personale', 'Fra mor')
  await w.must(w.leder, 'PUT', at('stamkort'), goodBodies.NytStamkort)
  await w.must(w.leder, 'PUT', at(`medicin/${w.newId()}`), goodBodies.NyMedicin)
  await w.must(w.leder, 'PUT', at(`dokumenter/${w.newId()}`), goodBodies.NytDokument)
})
afterAll(() => w.stop())

const at = (rest: string) => `/api/borgere/${w.anna.borger}/${rest}`
const write = (who: Who, laesere: string, tekst: string) => w.must(who, 'PUT', at(`dagbog/${w.newId()}`), { tekst, laesere })
const wanted = (change: object = {}) => ({
  rolle: 'paaroerende', adgang: { dagbog: ['read'] }, basis: 'samtykke', bevis: 'Sagt ja ved kaffebordet', ...change,
})
const seSom = (giver: Who, person: Who, change: object = {}, asking = {}) =>
  w.ask(giver, 'POST', at(`adgange/${person.id}/se-som`), wanted(change), asking)
const firstLines = (notater: { tekst: string }[]) => notater.map(({ tekst }) => tekst.split('\n')[0])

describe('«Se som …» before an adgang is given', () => {
  it.each(['paaroerende', 'vaerge', 'laege', 'frivillig', 'sagsbehandler'])('shows for a %s exactly what the person then sees', async (rolle) => {
    const ven = await w.register(w.leder, `Ny ${rolle}`)
    const asked = { rolle, adgang: { dagbog: ['read'], stamkort: ['read'], medicin: ['read'], dokument: ['read'] } }
    const [dagbog, stamkort, medicin, dokument] = (await seSom(w.anna, ven, asked)).json.dele
    expect((await w.ask(ven, 'GET', at('dagbog'))).status).toBe(404)
    await w.must(w.anna, 'PUT', at(`adgange/${ven.id}`), wanted(asked))
    const { notater } = await w.must(ven, 'GET', at('dagbog'))
    expect(dagbog).toEqual({ omraade: 'dagbog', antal: notater.length, flere: false, nyeste: firstLines(notater) })
    expect(dagbog.nyeste).toEqual(['Vi var ved havet', 'Til alle'])
    expect(stamkort.nyeste).toEqual([(await w.must(ven, 'GET', at('stamkort'))).stamkort.navn])
    expect(medicin.nyeste).toEqual((await w.must(ven, 'GET', at('medicin'))).medicin.map(({ navn }: { navn: string }) => navn))
    expect(dokument.nyeste).toEqual((await w.must(ven, 'GET', at('dokumenter'))).dokumenter.map(({ titel }: { titel: string }) => titel))
  })

  it('shows someone who had an adgang before their own words too', async () => {
    const dele = (await seSom(w.anna, w.mor)).json.dele
    expect(dele[0].nyeste).toEqual(firstLines((await w.must(w.mor, 'GET', at('dagbog'))).notater))
    expect(dele[0].nyeste).toContain('Fra mor')
  })

  it('names what it cannot show exactly, and leaves out what is not read', async () => {
    const said = (await seSom(w.leder, w.fremmed, { adgang: { besked: ['read', 'write'], hverdag: ['act'], dagbog: ['write'] } })).json
    expect(said).toEqual({ dele: [], ikkeVist: ['besked'] })
  })

  it('shows the giver nothing the giver may not see', async () => {
    const giver = await w.register(w.leder, 'Værge')
    await w.give(w.leder, w.anna.borger, giver, 'vaerge', { adgang: ['act'], dagbog: ['read'] }, { basis: 'vaergemaal' })
    expect((await seSom(giver, w.mor)).json.dele[0].nyeste).toEqual(['Vi var ved havet', 'Til alle'])
    expect((await seSom(giver, w.mor, { adgang: { medicin: ['read'] } })).json).toEqual({ code: 'for-bred-adgang', felt: 'adgang' })
    expect((await seSom(w.leder, w.mor)).text).not.toContain('Kun mig')
  })

  it('gives nothing, needs no fresh login, and is judged as a giving is', async () => {
    expect((await seSom(w.leder, w.fremmed, {}, { now: w.now() + minutes(6) })).status).toBe(200)
    expect((await w.ask(w.fremmed, 'GET', at('dagbog'))).status).toBe(404)
    expect((await seSom(w.leder, w.fremmed, { til: '2020-01-01T00:00:00Z' })).json).toEqual({ code: 'forkert-indhold', felt: 'til' })
    expect((await seSom(w.leder, w.leder)).json).toEqual({ code: 'for-bred-adgang', felt: 'adgang' })
    expect((await seSom(w.leder, { ...w.fremmed, id: w.newId() })).status).toBe(404)
  })

  it('is not for anyone without the right to give', async () => {
    for (const who of [w.mor, w.mads, w.eks, w.laege, w.bo, w.sara, w.nabo.leder]) expect((await seSom(who, w.fremmed)).status).toBe(404)
  })

  it('says in the log that it was a preview, and for whom', async () => {
    const lines = async () => (await auditOf(w, 'B', w.anna.borger)).filter(({ what }) => what.startsWith('seSom'))
    const before = (await lines()).length
    await seSom(w.leder, w.far)
    expect((await lines()).slice(before).map(({ what }) => what).toSorted()).toEqual(['seSom', 'seSomDagbog'])
    expect((await lines()).filter(({ what, ids }) => what === 'seSom' && ids.includes(w.far.id))).toHaveLength(1)
  })
})

const notat = (change: object) => ({ writtenBy: 'anna', rolle: 'borger' as Rolle, laesere: 'alle' as const, hiddenFrom: [], at: 0, ...change })
const mor = { person: 'mor' as PersonId, rolle: 'paaroerende' as const }

describe('would someone find a notat', () => {
  it.each<[string, Parameters<typeof wouldSee>[1], boolean]>([
    ['for all', notat({}), true],
    ['for the borger alone', notat({ laesere: 'mig' }), false],
    ['for the staff', notat({ laesere: 'personale' }), false],
    ['the own words for the staff', notat({ laesere: 'personale', writtenBy: 'mor', rolle: 'paaroerende' }), true],
    ['the own words from when one worked there', notat({ laesere: 'personale', writtenBy: 'mor', rolle: 'medarbejder' }), false],
    ['another relative’s words', notat({ laesere: 'personale', writtenBy: 'far', rolle: 'paaroerende' }), false],
    ['hidden from the reader', notat({ hiddenFrom: ['mor'] }), false],
  ])('%s: %s', (_title, given, expected) => { expect(wouldSee(mor, given)).toBe(expected) })
})

describe('what is shown of an adgang', () => {
  it('is what is read, and can be shown exactly', () => {
    expect(partsOf({ dagbog: ['read', 'write'], medicin: ['write'], hverdag: ['read'], stamkort: ['read'] }))
      .toEqual({ vist: ['dagbog', 'stamkort'], ikkeVist: ['hverdag'] })
  })

  it('is the first line, cut where a word ends', () => {
    expect(firstLine('  En\nTo')).toBe('En')
    expect(firstLine(`${'ord '.repeat(20)}mere`)).toBe(`${'ord '.repeat(19)}ord …`)
    expect(firstLine('')).toBe('')
    expect(firstLine('x'.repeat(100))).toBe(`${'x'.repeat(80)} …`)
  })
})
