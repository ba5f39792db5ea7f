import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { NyAktivitet } from '../functions/aktivitet/contract.ts'
import { whyNotCancel, whyNotJoin } from '../functions/aktivitet/policy.ts'
import { makeAktivitetStore } from '../functions/aktivitet/store.ts'
import { tilmeld } from '../functions/aktivitet/usecase.ts'
import { hours, iso, minutes, seconds } from '../functions/core/clock.ts'
import type { AktivitetId, OrgId, PersonId } from '../functions/core/ids.ts'
import { hashOf } from '../functions/core/secret.ts'
import { headKey } from '../functions/table/places.ts'
import { auditOf, denials } from './house/audit.ts'
import { makeWorld, morning } from './world.ts'
import type { Who, World } from './world.ts'

let w: World
beforeAll(async () => { w = await makeWorld() })
afterAll(() => w.stop())
beforeEach(() => w.setNow(morning))

const atEnhed = (enhed: string, rest = '') => `/api/enheder/${enhed}/aktiviteter${rest}`
const atBorger = (borger: string, rest = '') => `/api/borgere/${borger}/aktiviteter${rest}`

const bowling = (change: Partial<NyAktivitet> = {}): NyAktivitet => ({
  titel: 'Bowling', sted: 'Hallen', start: iso(morning + hours(5)), slut: iso(morning + hours(7)), hjaelpere: 3,
  behov: ['kørestol ×1'], forPaaroerende: true, ...change,
})

const plan = async (change: Partial<NyAktivitet> = {}) => {
  const id = w.newId()
  expect((await w.ask(w.mads, 'PUT', atEnhed(w.havsiden, `/${id}`), bowling(change))).status).toBe(201)
  return id
}

type Route = 'enhed' | 'borger'
const listOf = async (who: Who, route: Route = 'enhed') => {
  const answer = await w.ask(who, 'GET', route === 'enhed' ? atEnhed(w.havsiden) : atBorger(w.anna.borger))
  expect(answer.status).toBe(200)
  return answer.json.aktiviteter as { id: string; titel: string; tilmeldte: number; jegErTilmeldt: boolean }[]
}
const find = async (who: Who, id: string, route: Route = 'enhed') => (await listOf(who, route)).find((one) => one.id === id)
const place = (id: string, route: Route) =>
  (route === 'enhed' ? atEnhed(w.havsiden, `/${id}/tilmelding`) : atBorger(w.anna.borger, `/${id}/tilmelding`))
const signUp = (who: Who, id: string, route: Route = 'enhed') => w.ask(who, 'PUT', place(id, route))
const cancel = (who: Who, id: string, route: Route = 'enhed') => w.ask(who, 'DELETE', place(id, route))

const helper = async (navn: string) => {
  const who = await w.register(w.leder, navn)
  await w.employ(w.leder, w.havsiden, who, { rolle: 'frivillig', adgang: { aktivitet: ['read', 'act'] }, borgere: {} })
  return who
}

describe('a frivillig', () => {
  it('sees the activity with its needs, and how many help but never who', async () => {
    const id = await plan()
    await signUp(await helper('Gerda'), id)
    expect(await find(w.frida, id)).toEqual({
      id, titel: 'Bowling', sted: 'Hallen', start: iso(morning + hours(5)), slut: iso(morning + hours(7)),
      behov: ['kørestol ×1'], hjaelpere: 3, tilmeldte: 1, jegErTilmeldt: false,
    })
    const list = await w.ask(w.frida, 'GET', atEnhed(w.havsiden))
    expect(list.text).not.toContain('Gerda')
  })

  it('signs up, cancels and signs up again', async () => {
    const id = await plan()
    expect([(await signUp(w.frida, id)).json, await find(w.frida, id)])
      .toMatchObject([{ jegErTilmeldt: true }, { tilmeldte: 1, jegErTilmeldt: true }])
    expect([(await cancel(w.frida, id)).json, await find(w.frida, id)])
      .toMatchObject([{ jegErTilmeldt: false }, { tilmeldte: 0, jegErTilmeldt: false }])
    expect([(await signUp(w.frida, id)).json, await find(w.frida, id)])
      .toMatchObject([{ jegErTilmeldt: true }, { tilmeldte: 1, jegErTilmeldt: true }])
  })

  it('is counted once however often the same is said', async () => {
    const id = await plan()
    const twice = await Promise.all([signUp(w.frida, id), signUp(w.frida, id)])
    expect([...twice, await signUp(w.frida, id)].map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await find(w.frida, id)).toMatchObject({ tilmeldte: 1 })
    const both = await Promise.all([cancel(w.frida, id), cancel(w.frida, id)])
    expect([...both, await cancel(w.frida, id)].map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await find(w.frida, id)).toMatchObject({ tilmeldte: 0 })
  })

  it('sees the activity and nothing else', async () => {
    const me = (await w.ask(w.frida, 'GET', '/api/me')).json
    expect(me.borgere).toEqual([])
    expect(me.steder).toMatchObject([{ id: w.havsiden, adgang: { aktivitet: ['read', 'act'] } }])
    const madeUp = await w.ask(w.frida, 'GET', atBorger(w.newId()))
    const id = await plan()
    const closed = [
      ['GET', atBorger(w.anna.borger)], ['PUT', atBorger(w.anna.borger, `/${id}/tilmelding`)],
      ['GET', `/api/borgere/${w.anna.borger}/dagbog`], ['GET', `/api/borgere/${w.anna.borger}/stamkort`],
      ['GET', `/api/borgere/${w.anna.borger}/medicin`], ['GET', atEnhed(w.havsiden, `/${id}/tilmeldte`)],
      ['PUT', atEnhed(w.havsiden, `/${w.newId()}`)], ['GET', atEnhed(w.skovsiden)],
      ['GET', `/api/enheder/${w.havsiden}/beboere`],
    ] as const
    const answers = await Promise.all(closed.map(([method, path]) => w.ask(w.frida, method, path)))
    expect(answers.map(({ status, text }) => [status, text])).toEqual(closed.map(() => [404, madeUp.text]))
  })
})

describe('the number of places', () => {
  it('is never exceeded: of ten who sign up at once for three places exactly three help', async () => {
    const helpers = await Promise.all(Array.from({ length: 10 }, (_, i) => helper(`Hjælper ${i}`)))
    const id = await plan()
    const answers = await Promise.all(helpers.map((who) => signUp(who, id)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3)
    expect(answers.filter(({ status }) => status !== 200).map(({ status, json }) => [status, json]))
      .toEqual(Array.from({ length: 7 }, () => [409, { code: 'ikke-plads' }]))
    const seen = (await w.ask(w.mads, 'GET', atEnhed(w.havsiden, `/${id}/tilmeldte`))).json
    expect([seen.tilmeldte.length, seen.aktivitet.tilmeldte]).toEqual([3, 3])
    expect(await find(w.frida, id)).toMatchObject({ tilmeldte: 3 })
  })

  it('is full for the next, still held by the one who has it, and free after a cancellation', async () => {
    const [id, other] = [await plan({ hjaelpere: 1 }), await helper('Otto')]
    await signUp(w.frida, id)
    expect((await signUp(other, id)).json).toEqual({ code: 'ikke-plads' })
    expect((await signUp(w.frida, id)).status).toBe(200)
    await cancel(w.frida, id)
    expect((await signUp(other, id)).status).toBe(200)
  })

  it('can be none', async () => {
    expect((await signUp(w.frida, await plan({ hjaelpere: 0 }))).json).toEqual({ code: 'ikke-plads' })
  })
})

describe('whether one may sign up or cancel', () => {
  const at = (change: object) => ({ start: 100, slut: 200, hjaelpere: 3, tilmeldte: 0, ...change })
  it.each([
    ['before it begins', at({}), 99, undefined, undefined],
    ['with one place left', at({ tilmeldte: 2 }), 99, undefined, undefined],
    ['when it is full', at({ tilmeldte: 3 }), 99, 'ikke-plads', undefined],
    ['when it begins', at({}), 100, 'er-begyndt', 'er-begyndt'],
    ['while it lasts', at({ tilmeldte: 3 }), 199, 'er-begyndt', 'er-begyndt'],
    ['when it is over', at({}), 200, 'not-found', 'not-found'],
  ])('is decided %s', (_when, plan, now, join, leave) => {
    expect([whyNotJoin(plan, now), whyNotCancel(plan, now)]).toEqual([join, leave])
  })
})

describe('time', () => {
  it('lists what is coming or under way, what begins first first, and not what is over', async () => {
    const late = await plan({ titel: 'Sen', start: iso(morning + hours(8)), slut: iso(morning + hours(9)) })
    const long = await plan({ titel: 'Lang', start: iso(morning + hours(1)), slut: iso(morning + hours(30)) })
    const short = await plan({ titel: 'Kort', start: iso(morning + hours(2)), slut: iso(morning + hours(3)) })
    const seen = async () => (await listOf(w.frida)).map(({ id }) => id).filter((id) => [late, long, short].includes(id))
    expect(await seen()).toEqual([long, short, late])
    w.setNow(morning + hours(3) - 1)
    await w.signIn(w.frida)
    expect(await seen()).toEqual([long, short, late])
    w.setNow(morning + hours(3))
    expect(await seen()).toEqual([long, late])
  })

  it('closes sign-up and cancellation when it begins, and is not there for helpers when it is over', async () => {
    const id = await plan({ start: iso(morning + 1000), slut: iso(morning + 2000) })
    const other = await helper('Olga')
    await signUp(w.frida, id)
    w.setNow(morning + 1000)
    expect((await signUp(other, id)).json).toEqual({ code: 'er-begyndt' })
    expect((await cancel(w.frida, id)).json).toEqual({ code: 'er-begyndt' })
    expect((await signUp(w.frida, id)).json).toEqual({ jegErTilmeldt: true })
    w.setNow(morning + 2000)
    expect((await signUp(other, id)).json).toEqual({ code: 'not-found' })
    expect((await cancel(w.frida, id)).json).toEqual({ code: 'not-found' })
    expect((await w.ask(w.mads, 'GET', atEnhed(w.havsiden, `/${id}/tilmeldte`))).json.tilmeldte).toMatchObject([{ navn: 'Frida' }])
  })
})

describe('a pårørende with hverdag', () => {
  it('sees only what is for relatives too, and signs up to it', async () => {
    const [open, intern] = [await plan(), await plan({ titel: 'Personalefest', forPaaroerende: false })]
    expect(await find(w.mor, open, 'borger')).toMatchObject({ titel: 'Bowling', jegErTilmeldt: false })
    expect(await find(w.mor, intern, 'borger')).toBeUndefined()
    expect(await find(w.frida, intern)).toMatchObject({ titel: 'Personalefest' })
    expect((await signUp(w.mor, open, 'borger')).json).toEqual({ jegErTilmeldt: true })
    expect(await find(w.mor, open, 'borger')).toMatchObject({ jegErTilmeldt: true, tilmeldte: 1 })
    expect((await cancel(w.mor, open, 'borger')).json).toEqual({ jegErTilmeldt: false })
  })

  it('gets a made-up id’s answer to the id of an activity that is not for relatives', async () => {
    const intern = await plan({ forPaaroerende: false })
    const [hidden, madeUp] = [await signUp(w.mor, intern, 'borger'), await signUp(w.mor, w.newId(), 'borger')]
    expect([hidden.status, hidden.text]).toEqual([404, madeUp.text])
    expect(await find(w.frida, intern)).toMatchObject({ tilmeldte: 0 })
  })

  it('does not exist for one without hverdag, for an ended adgang and for a stranger alike', async () => {
    const id = await plan()
    const madeUp = await w.ask(w.fremmed, 'GET', atBorger(w.newId()))
    for (const who of [w.far, w.eks, w.laege, w.fremmed, w.sara]) {
      const answers = [await w.ask(who, 'GET', atBorger(w.anna.borger)), await signUp(who, id, 'borger')]
      expect(answers.map(({ status, text }) => [status, text])).toEqual(answers.map(() => [404, madeUp.text]))
    }
    expect(await find(w.frida, id)).toMatchObject({ tilmeldte: 0 })
  })

  it('is signed up nowhere when the borger moved out of the enhed a moment ago', async () => {
    const id = await plan() as AktivitetId
    const hash = hashOf(w.mor.cookie.split('.')[2] ?? '')
    const claim = { org: w.org as OrgId, person: w.mor.id as PersonId, hash }
    const permit = await w.house.doors.openBorger(claim, w.anna.borger, 'hverdag', 'act', w.now())
    const deps = { house: w.house, store: makeAktivitetStore(w.house) }
    const move = (enhed: string) => w.parts.table.update(headKey(w.org, w.anna.borger), { enhed }, { present: true })
    await move(w.skovsiden)
    await expect(tilmeld(deps, permit, id)).rejects.toMatchObject({ code: 'not-found' })
    await move(w.havsiden)
    expect(await find(w.frida, id)).toMatchObject({ tilmeldte: 0 })
  })

  it('is out on the next request when the adgang ends', async () => {
    const id = await plan()
    const tante = await w.register(w.leder, 'Tove')
    await w.give(w.leder, w.anna.borger, tante, 'paaroerende', { hverdag: ['read', 'act'] })
    expect((await signUp(tante, id, 'borger')).status).toBe(200)
    await w.must(w.leder, 'DELETE', `/api/borgere/${w.anna.borger}/adgange/${tante.id}`)
    expect((await cancel(tante, id, 'borger')).json).toEqual({ code: 'not-found' })
    expect((await w.ask(tante, 'GET', atBorger(w.anna.borger))).json).toEqual({ code: 'not-found' })
  })
})

describe('staff', () => {
  it('write once however often the same activity is sent, and never over another one', async () => {
    const id = w.newId()
    const send = (change: Partial<NyAktivitet> = {}, who = w.mads) =>
      w.ask(who, 'PUT', atEnhed(w.havsiden, `/${id}`), bowling(change))
    const first = await send()
    const again = await send()
    expect([first.status, again.status, again.text]).toEqual([201, 200, first.text])
    for (const change of [{ titel: 'Andet' }, { forPaaroerende: false }, { hjaelpere: 50 }]) {
      expect((await send(change)).json).toEqual({ code: 'id-optaget' })
    }
    expect((await listOf(w.mads)).filter((one) => one.id === id)).toHaveLength(1)
  })

  it('keep what helpers said when the same activity is sent again', async () => {
    const id = w.newId()
    await w.ask(w.mads, 'PUT', atEnhed(w.havsiden, `/${id}`), bowling())
    await signUp(w.frida, id)
    expect((await w.ask(w.mads, 'PUT', atEnhed(w.havsiden, `/${id}`), bowling())).json).toMatchObject({ tilmeldte: 1 })
  })

  it('see who signed up, in the order they did, and whether relatives can see it', async () => {
    const id = await plan()
    await signUp(w.mor, id, 'borger')
    w.setNow(morning + 1000)
    await signUp(w.frida, id)
    const answer = await w.ask(w.mads, 'GET', atEnhed(w.havsiden, `/${id}/tilmeldte`))
    expect(answer.json).toMatchObject({
      forPaaroerende: true,
      aktivitet: { titel: 'Bowling', tilmeldte: 2 },
      tilmeldte: [
        { id: w.mor.id, navn: 'Mona', tilmeldt: iso(morning) }, { id: w.frida.id, navn: 'Frida', tilmeldt: iso(morning + 1000) }],
    })
  })

  it('of another enhed get a made-up id’s answer, and an activity lies under its own enhed only', async () => {
    const id = await plan()
    const madeUp = await w.ask(w.sara, 'GET', atEnhed(w.newId(), `/${id}/tilmeldte`))
    const foreign = await w.ask(w.sara, 'GET', atEnhed(w.havsiden, `/${id}/tilmeldte`))
    const wrongParent = await w.ask(w.sara, 'GET', atEnhed(w.skovsiden, `/${id}/tilmeldte`))
    const write = await w.ask(w.sara, 'PUT', atEnhed(w.havsiden, `/${w.newId()}`), bowling())
    const nabo = await w.ask(w.nabo.leder, 'GET', atEnhed(w.havsiden))
    expect([foreign, wrongParent, write, nabo].map(({ status, text }) => [status, text]))
      .toEqual(Array.from({ length: 4 }, () => [404, madeUp.text]))
  })

  it('are told which part of an activity cannot be, and nothing is written', async () => {
    const wrong: [object, string | undefined][] = [
      [bowling({ titel: ' ' }), 'titel'],
      [bowling({ slut: iso(morning + hours(4)) }), 'slut'],
      [bowling({ slut: iso(morning + hours(24 * 40)) }), 'slut'],
      [bowling({ start: '1999-12-31T23:00:00Z' }), 'start'],
      [bowling({ hjaelpere: 51 }), 'hjaelpere'],
      [{ ...bowling(), tilmeldte: 0 }, undefined],
    ]
    for (const [body, felt] of wrong) {
      const id = w.newId()
      const answer = await w.ask(w.mads, 'PUT', atEnhed(w.havsiden, `/${id}`), body)
      expect([answer.status, answer.json]).toEqual([400, { code: 'forkert-indhold', ...(felt && { felt }) }])
      expect(await find(w.mads, id)).toBeUndefined()
    }
  })
})

describe('the log', () => {
  it('has a line for each list, sign-up, cancellation and refusal, with ids and no words', async () => {
    const id = await plan()
    w.setNow(morning + minutes(10))
    const steps = [() => w.ask(w.frida, 'GET', atEnhed(w.havsiden)), () => signUp(w.frida, id), () => cancel(w.frida, id)]
    for (const step of steps) {
      w.setNow(w.now() + seconds(1))
      expect((await step()).status).toBe(200)
    }
    const lines = (await auditOf(w, 'E', w.havsiden)).filter(({ heldAt }) =>
      heldAt > morning + minutes(10) && heldAt < morning + minutes(11))
    expect(lines.map(({ kind, what }) => `${kind} ${what}`).toSorted()).toEqual([
      'read aktivitetToJoin', 'read aktivitetToJoin', 'read aktiviteter', 'write meldAfbud', 'write tilmeld'])
    expect(lines.every((line) => line.who === w.frida.id && line.ids.includes(id))).toBe(true)
    expect(JSON.stringify(lines)).not.toMatch(/Bowling|Hallen|kørestol|Frida/)
    await signUp(w.far, id, 'borger')
    expect((await denials(w, w.far)).at(-1)).toMatchObject({ kind: 'refused', scope: 'hverdag', right: 'act', om: w.anna.borger })
  })

  it('lies with the borger when a relative comes through the borger', async () => {
    const id = await plan()
    await signUp(w.mor, id, 'borger')
    expect((await auditOf(w, 'B', w.anna.borger)).filter((line) => line.ids.includes(id))).toHaveLength(2)
  })
})

it('takes no field in a sign-up, whatever it is called', async () => {
  const id = await plan()
  for (const body of [{ personId: w.mor.id }, { borgerId: w.bo.borger }, [], null]) {
    expect((await w.ask(w.frida, 'PUT', atEnhed(w.havsiden, `/${id}/tilmelding`), body)).status).toBe(400)
  }
  expect(await find(w.frida, id)).toMatchObject({ tilmeldte: 0 })
})
