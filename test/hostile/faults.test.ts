import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeHouse } from '../../functions/adgang/house.ts'
import type { Parts } from '../../functions/adgang/house.ts'
import type { Route } from '../../functions/http/meta.ts'
import type { Item } from '../../functions/table/table.ts'
import { makeWorld } from '../world.ts'
import type { World } from '../world.ts'
import { somethingToDo } from './doing.ts'
import type { Doing } from './doing.ts'
import { makeGate } from './gate.ts'
import type { Answer } from './gate.ts'
import { inTurn } from './bad-input/runs.ts'
import { listenToLog } from './log.ts'
import type { Log } from './log.ts'
import { changes, guarded, named } from './routes.ts'
import { everything } from './stored.ts'
import { makeThings, pathOf } from './things.ts'
import type { Things } from './things.ts'
import { makeWeather } from './weather.ts'
import type { Fault, Sky, Weather } from './weather.ts'

let w: World
let sky: Sky
let made: Things
let log: Log

beforeAll(async () => {
  w = await makeWorld()
  made = await makeThings(w, { leder: w.leder, borger: w.anna })
  sky = makeWeather(w.client)
  await sky.atOnce()
  log = listenToLog()
})
afterAll(async () => {
  log.stop()
  await w.stop()
})

const clear: Weather = () => undefined

/** A worker that has just started: it knows no keys, so every step is there to fail. */
const cold = async (doing: Doing, weather: Weather, parts: Partial<Parts> = {}) => {
  const gate = makeGate({ ...w, house: makeHouse({ ...w.parts, ...parts }) })
  const { value, names } = await sky.under(weather, () => gate(doing.who, doing))
  return { answer: value ?? expect.fail('the HTTP API refused'), names }
}

const told = ({ status, text, headers }: Answer) => [status, text, headers.get('content-type'), headers.get('cache-control')]
/** All that anybody is told, whatever went wrong. */
const tryAgain = [503, '{"code":"proev-igen"}', 'application/problem+json', 'no-store']

const faultsOf: Record<string, readonly Fault[]> = {
  BatchGetItem: ['unprocessed', 'denied', 'dropped'],
  Query: ['denied', 'broken', 'timeout'],
  PutItem: ['denied', 'throttled', 'broken'],
  TransactWriteItems: ['conflict', 'denied', 'dropped'],
}

describe.each(named(guarded).map(([title, route], turn) => [title, route, turn] as const))('%s', (_title, route, turn) => {
  it('tells nothing but «try again» when the store fails, at whichever step @asvs-16.5.2 @asvs-16.5.3', async () => {
    const { answer, names } = await cold(await somethingToDo(w, route, made), clear)
    expect(answer.status).toBeLessThan(300)
    expect(names.length).toBeGreaterThan(1)
    // The last two are the change or the line in the log; the steps before are the same for most, so they take turns.
    const steps = [...names.keys()]
    await Promise.all([...steps.slice(-2), ...inTurn(steps.slice(0, -2), turn, 1)].map(async (step) => {
      const name = names[step] ?? ''
      const kinds = faultsOf[name] ?? []
      const fault = kinds[(step + turn) % kinds.length] ?? expect.fail(`a call of a new kind: ${name}`)
      const sending = await somethingToDo(w, route, made)
      // A conflict is tried again by the house itself, as a call of its own: here it does not pass.
      const failed = await cold(sending, ({ place }) =>
        (place === step || (fault === 'conflict' && place > step) ? fault : undefined))
      expect({ name, step, fault, told: told(failed.answer) }).toEqual({ name, step, fault, told: tryAgain })
    }))
  })

  it('opens for no stranger when the store fails', async () => {
    if (route.door?.scope === 'mig') return expect(route.path).toMatch(/^\/api\/me/)
    for (const step of [0, 1]) {
      const fault = faultsOf[step === 0 ? 'BatchGetItem' : 'PutItem']?.[turn % 3]
      const doing = { who: w.fremmed, method: route.method, url: pathOf(w, route, made) }
      const { answer } = await cold(doing, ({ place }) => (place === step ? fault : undefined))
      expect(told(answer)).toEqual(tryAgain)
    }
  })

  it('tells nothing when no key can be had @asvs-16.5.3', async () => {
    // Takes a room out of the inbox, and reads and writes no word.
    if (route.path.endsWith('/besvaret')) return expect(route.body?.safeParse({ tekst: 'x' }).success).toBe(false)
    const wrap = { ...w.parts.wrap, unwrap: () => Promise.reject(new Error('AccessDeniedException')) }
    const { answer } = await cold(await somethingToDo(w, route, made), clear, { wrap })
    expect(told(answer)).toEqual(tryAgain)
  })
})

describe.each(named(guarded.filter(({ method }) => method === 'GET')))('%s', (_title, route) => {
  it('gives nothing out that is not written in the log @asvs-16.3.2', async () => {
    const sending = await somethingToDo(w, route, made)
    const { names } = await cold(sending, clear)
    const lines = names.flatMap((name, step) => (name === 'PutItem' ? [step] : []))
    for (const line of lines) {
      const { answer } = await cold(sending, ({ place }) => (place === line ? 'denied' : undefined))
      expect(told(answer)).toEqual(tryAgain)
    }
    expect(lines.length).toBeGreaterThan(0)
  })
})

/** The kind of an item, without whose it is and when. Earlier wordings are kept, however often the same was said. */
const kindOf = ({ pk, sk }: Item): string => `${pk} ${sk}`.replaceAll(/[-\w]{22,}/g, 'ID').replaceAll(/\d{6,}/g, 'N')
const isHistory = ({ sk }: Item): boolean => sk.startsWith('V#')

/** What one act added, by kind. */
const added = async (act: () => Promise<void>): Promise<string[]> => {
  const there = async () => [...await everything(w, 'data'), ...await everything(w, 'keys'),
    ...(await everything(w, 'audit')).filter(({ kind }) => kind === 'write')]
  const name = ({ pk, sk }: Item) => `${pk} ${sk}`
  const before = new Set((await there()).map(name))
  await act()
  return (await there()).filter((item) => !before.has(name(item)) && !isHistory(item)).map(kindOf).toSorted()
}

const isMadeNew = ({ path, method }: Route) => method === 'PUT' && !/\/(adgange|tilknytninger|besvaret|stamkort)/.test(path)

describe.each(named(guarded.filter(changes)))('%s', (_title, route) => {
  it('happens once, though the answer was lost and it is asked for again @asvs-2.3.3', async () => {
    const clean = await somethingToDo(w, route, made)
    const once = await added(async () => { expect((await cold(clean, clear)).answer.status).toBeLessThan(300) })
    const sending = await somethingToDo(w, route, made)
    const twice = await added(async () => {
      const lost = await cold(sending, ({ name }) => (name === 'TransactWriteItems' ? 'lost' : undefined))
      expect(told(lost.answer)).toEqual(tryAgain)
      const { answer } = await cold(sending, clear)
      // What was ended by the first try is not there for the second.
      const isGone = route.method === 'DELETE' && route.path.includes('tilknytninger')
      expect([answer.status, answer.text]).toEqual([isGone ? 404 : 200, expect.anything()])
    })
    const lines = (all: readonly string[]) => (isMadeNew(route) ? all : [...new Set(all)])
    expect(lines(twice)).toEqual(lines(once))
    expect(once.length).toBeGreaterThan(0)
  })
})
