import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { days, minutes } from '../functions/core/clock.ts'
import { denials } from './house/audit.ts'
import { makeWorld, morning } from './world.ts'
import type { Who, World } from './world.ts'

let w: World
beforeAll(async () => { w = await makeWorld() })
afterAll(() => w.stop())

const adgange = (person?: string) => `/api/borgere/${w.anna.borger}/adgange${person ? `/${person}` : ''}`
const dagbog = () => `/api/borgere/${w.anna.borger}/dagbog`
const yes = { rolle: 'paaroerende', adgang: { dagbog: ['read'] }, basis: 'samtykke', bevis: 'Sagt ja ved kaffebordet' }
const give = (giver: Who, who: Who, change: object = {}) => w.ask(giver, 'PUT', adgange(who.id), { ...yes, ...change })
const reads = async (who: Who, now?: number) => (await w.ask(who, 'GET', dagbog(), undefined, now === undefined ? {} : { now })).status

describe('giving and ending an adgang on the borger’s behalf', () => {
  it('opens on the very next request, and says who gave it, why and until when', async () => {
    const ven = await w.register(w.leder, 'Vera')
    expect(await reads(ven)).toBe(404)
    const given = await give(w.leder, ven)
    expect([given.status, given.json.adgange]).toMatchObject([200, [{
      person: { navn: 'Vera' }, givetAf: { navn: 'Lise' }, basis: 'samtykke', bevis: yes.bevis, status: 'aktiv',
    }]])
    expect(await reads(ven)).toBe(200)
    expect((await w.ask(ven, 'GET', '/api/me')).json.borgere).toMatchObject([{ navn: 'Anna', adgang: { dagbog: ['read'] } }])
  })

  it('closes on the very next request everywhere, and writes down the knocking', async () => {
    const ven = await w.register(w.leder, 'Viggo')
    await give(w.leder, ven)
    const notatId = w.newId()
    await w.must(w.anna, 'PUT', `${dagbog()}/${notatId}`, { tekst: 'Til alle', laesere: 'alle' })
    expect((await w.ask(ven, 'GET', `${dagbog()}/${notatId}`)).status).toBe(200)
    expect((await w.ask(w.leder, 'DELETE', adgange(ven.id))).status).toBe(200)
    expect(await reads(ven)).toBe(404)
    expect((await w.ask(ven, 'GET', `${dagbog()}/${notatId}`)).status).toBe(404)
    expect((await w.ask(ven, 'GET', '/api/me')).json.borgere).toEqual([])
    expect(await denials(w, ven)).toMatchObject([{ om: w.anna.borger, why: 'ingen-adgang' }, {}])
  })

  it('lets the borger end what rests on the borger’s own yes, and not what rests on law', async () => {
    const ven = await w.register(w.leder, 'Vilma')
    await give(w.leder, ven)
    expect((await w.ask(w.anna, 'DELETE', adgange(ven.id))).status).toBe(200)
    expect(await reads(ven)).toBe(404)
    expect((await w.ask(w.anna, 'DELETE', adgange(w.laege.id))).json).toEqual({ code: 'for-bred-adgang' })
  })

  it('ends of two only the one that rests on the borger’s own yes', async () => {
    const ven = await w.register(w.leder, 'Viktor')
    await give(w.leder, ven)
    await give(w.leder, ven, { rolle: 'vaerge', adgang: { stamkort: ['read'] }, basis: 'vaergemaal' })
    const ended = await w.ask(w.anna, 'DELETE', adgange(ven.id))
    expect([ended.status, ended.json.adgange.map(({ rolle, status }: { rolle: string; status: string }) => [rolle, status])])
      .toEqual([200, [['paaroerende', 'ophoert'], ['vaerge', 'aktiv']]])
    expect(await reads(ven)).toBe(404)
    expect((await w.ask(ven, 'GET', `/api/borgere/${w.anna.borger}/stamkort`)).status).toBe(200)
    expect((await w.ask(w.anna, 'DELETE', adgange(ven.id))).json).toEqual({ code: 'for-bred-adgang' })
  })

  it('keeps the borger’s own adgang out of everyone’s reach', async () => {
    expect((await w.ask(w.leder, 'DELETE', adgange(w.anna.id))).status).toBe(404)
    expect(await reads(w.anna)).toBe(200)
  })

  it('shows everyone with an adgang in one list, the ended ones last', async () => {
    const list = (await w.ask(w.anna, 'GET', adgange())).json.adgange
    const stands = list.map(({ status }: { status: string }) => status === 'aktiv')
    expect(stands.lastIndexOf(true)).toBeLessThan(stands.indexOf(false))
    expect(list).toContainEqual(expect.objectContaining({ person: { id: w.eks.id, navn: 'Egon' }, status: 'ophoert' }))
  })
})

describe('the end of an adgang', () => {
  it('is one year away when nobody says otherwise', async () => {
    const ven = await w.register(w.leder, 'Vibe')
    const { adgange: [line] } = (await give(w.leder, ven)).json
    expect(Date.parse(line.til)).toBe(w.now() + days(365))
  })

  it('holds until its last moment and not at it, over the night the clock goes forward', async () => {
    const ven = await w.register(w.leder, 'Vagn')
    const til = '2027-03-28T00:00:00+01:00'
    await give(w.leder, ven, { til: new Date(til).toISOString() })
    const at = async (now: number) => reads(await w.signIn(ven, now - 1), now)
    expect(await at(Date.parse(til) - 1)).toBe(200)
    expect(await at(Date.parse(til))).toBe(404)
  })

  it('is at most a year away where a relative may see health by consent', async () => {
    const ven = await w.register(w.leder, 'Vita')
    const til = new Date(morning + days(366)).toISOString()
    const health = { adgang: { medicin: ['read'] }, til }
    expect((await give(w.leder, ven, health)).json).toEqual({ code: 'for-lang-adgang', felt: 'til' })
    expect((await give(w.leder, ven, { til })).status).toBe(200)
  })

  it('cannot lie in the past', async () => {
    const ven = await w.register(w.leder, 'Valborg')
    expect((await give(w.leder, ven, { til: new Date(morning - 1).toISOString() })).json).toEqual({ code: 'forkert-indhold', felt: 'til' })
  })
})

describe('nobody gives more than they may', () => {
  it('refuses to give to oneself, and what is nobody’s to give', async () => {
    expect((await give(w.leder, w.leder)).json).toEqual({ code: 'for-bred-adgang', felt: 'adgang' })
    expect((await give(w.leder, w.fremmed, { adgang: { indsigt: ['read'] } })).json).toEqual({ code: 'for-bred-adgang', felt: 'adgang' })
  })

  it('refuses a wider adgang than the giver’s own, and stores nothing', async () => {
    const vaerge = await w.register(w.leder, 'Værge')
    await w.give(w.leder, w.anna.borger, vaerge, 'vaerge', { adgang: ['act'], stamkort: ['read'] }, { basis: 'vaergemaal' })
    const ven = await w.register(w.leder, 'Vera')
    expect((await give(vaerge, ven, { adgang: { stamkort: ['read'], medicin: ['read'] } })).status).toBe(422)
    expect(await reads(ven)).toBe(404)
    expect((await give(vaerge, ven, { adgang: { stamkort: ['read'] } })).status).toBe(200)
  })

  it.each(['borger', 'medarbejder', 'leder'])('refuses the role %s, which no one gives this way', async (rolle) => {
    expect((await give(w.leder, w.fremmed, { rolle })).status).toBe(400)
  })

  it.each([
    { status: 'aktiv' }, { borgerId: 'x' }, { givetAf: 'x' }, { 'adgang.medicin': ['read'] }, { version: 7 }, { grunde: [] },
  ])('refuses a body with %o slipped in', async (extra) => {
    expect((await give(w.leder, w.fremmed, extra)).json.code).toBe('forkert-indhold')
    expect(await reads(w.fremmed)).toBe(404)
  })

  it('asks for a fresh login before an adgang is given, and for none to end one', async () => {
    const ven = await w.register(w.leder, 'Viola')
    const later = { now: w.now() + minutes(5) }
    const late = await w.ask(w.leder, 'PUT', adgange(ven.id), yes, later)
    expect([late.status, late.json]).toEqual([401, { code: 'step-up' }])
    await give(w.leder, ven)
    expect((await w.ask(w.leder, 'DELETE', adgange(ven.id), undefined, later)).status).toBe(200)
  })

  it('lets exactly one of ten at once through, and the list stays whole', async () => {
    const ven = await w.register(w.leder, 'Villads')
    const all = await Promise.all(Array.from({ length: 10 }, () => give(w.leder, ven)))
    expect(all.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1)
    expect(all.every(({ status }) => [200, 409, 503].includes(status))).toBe(true)
    const mine = (await w.ask(w.anna, 'GET', adgange())).json.adgange.filter((a: { person: { id: string } }) => a.person.id === ven.id)
    expect(mine).toHaveLength(1)
  })
})

describe('revoke wins', () => {
  it('commits no write after the revoke was acknowledged, and none half', async () => {
    for (let round = 0; round < 15; round++) {
      const ven = await w.register(w.leder, `Ven ${round}`)
      await give(w.leder, ven, { adgang: { dagbog: ['read', 'write'] } })
      let ended = false
      const writer = async () => {
        const startedAfter = ended
        const answer = await w.ask(ven, 'PUT', `${dagbog()}/${w.newId()}`, { tekst: `Runde ${round}`, laesere: 'personale' })
        return { startedAfter, status: answer.status }
      }
      const writers = Array.from({ length: 6 }, writer)
      const ending = w.ask(w.leder, 'DELETE', adgange(ven.id)).then((answer) => { ended = true; return answer.status })
      const more = ending.then(() => Promise.all(Array.from({ length: 4 }, writer)))
      const [, status, late] = await Promise.all([Promise.all(writers), ending, more])
      expect(status).toBe(200)
      expect(late).toEqual(Array.from({ length: 4 }, () => ({ startedAfter: true, status: 404 })))
    }
  })
})

describe('staff', () => {
  it('reach the borgere of their own enhed only, and only while they work there', async () => {
    const vikar = await w.register(w.leder, 'Vikar')
    const til = morning + minutes(30)
    await w.employ(w.leder, w.havsiden, vikar, { til: new Date(til).toISOString() })
    expect(await reads(vikar)).toBe(200)
    expect((await w.ask(vikar, 'GET', `/api/borgere/${w.carl.borger}/dagbog`)).status).toBe(404)
    const later = await w.signIn(vikar, til)
    expect(await reads(later, til)).toBe(404)
  })

  it('lose their way in at once when the work ends', async () => {
    const ny = await w.register(w.leder, 'Nynne')
    await w.employ(w.leder, w.havsiden, ny)
    expect(await reads(ny)).toBe(200)
    await w.must(w.leder, 'DELETE', `/api/enheder/${w.havsiden}/tilknytninger/${ny.id}`)
    expect(await reads(ny)).toBe(404)
    expect((await w.ask(ny, 'GET', `/api/enheder/${w.havsiden}/beboere`)).status).toBe(404)
  })

  it('cannot be given more than their leder holds, nor can a leder appoint herself', async () => {
    const far = { rolle: 'medarbejder', adgang: { drift: ['write'] }, borgere: {} }
    expect((await w.ask(w.mads, 'PUT', `/api/enheder/${w.havsiden}/tilknytninger/${w.fremmed.id}`, far)).status).toBe(404)
    expect((await w.ask(w.leder, 'PUT', `/api/enheder/${w.havsiden}/tilknytninger/${w.leder.id}`, far)).status).toBe(422)
  })

  it('see the names of their own enhed’s borgere', async () => {
    const list = (await w.ask(w.mads, 'GET', `/api/enheder/${w.havsiden}/beboere`)).json
    expect([list.enhed.navn, list.beboere.map(({ navn }: { navn: string }) => navn)]).toEqual(['Havsiden', ['Anna', 'Bo']])
  })
})
