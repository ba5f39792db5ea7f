import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeHouse } from '../../functions/adgang/house.ts'
import { makeWorld } from '../world.ts'
import type { World } from '../world.ts'
import { somethingToDo } from './doing.ts'
import { makeGate } from './gate.ts'
import type { Answer, Gate } from './gate.ts'
import { listenToLog } from './log.ts'
import type { Log } from './log.ts'
import { inTurn } from './bad-input/runs.ts'
import { bodyName, changes, goodBody, guarded, title } from './routes.ts'
import { makeThings } from './things.ts'
import type { Things } from './things.ts'
import { makeWeather } from './weather.ts'
import { wicked } from './words.ts'

let w: World
let gate: Gate
let made: Things
let log: Log

beforeAll(async () => {
  log = listenToLog()
  w = await makeWorld()
  gate = makeGate(w)
  made = await makeThings(w, { leder: w.leder, borger: w.anna })
})
afterAll(async () => {
  log.stop()
  await w.stop()
})

type Place = readonly string[]

/** Where a body holds words of a person's own: texts that are no date, id or choice. */
const wordsIn = (value: unknown, at: Place = []): Place[] => {
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, inner]) => wordsIn(inner, [...at, name]))
  const isWords = typeof value === 'string' && !/^\d{4}-\d\d-\d\d|^[-\w]{22}$/.test(value)
  return isWords && !['laesere', 'rolle', 'basis'].includes(at.at(-1) ?? '') && !at.includes('adgang') ? [at] : []
}

const withAt = (value: unknown, [step, ...rest]: Place, put: unknown): unknown => {
  if (step === undefined) return put
  const copy = Array.isArray(value) ? [...value] : { ...value as object }
  return Object.assign(copy, { [step]: withAt((value as never)[step], rest, put) })
}

/** Every field for words, those that need not be filled in too. */
const whole: Record<string, object> = {
  NytStamkort: { sprog: 'dansk', saadanTalerJeg: 'roligt' }, NyMedicin: { aarsag: 'feber' }, NyAktivitet: { behov: ['kørestol'] },
}
const routesWithWords = guarded.filter((route) => changes(route) && route.body && wordsIn(goodBody(route)).length > 0)

const get = async (url: string) => (await gate(w.leder, { method: 'GET', url }))?.text ?? ''
/** What is only acknowledged is a name, and is read where people and places are listed. */
const names = async () => await get(`/api/organisationer/${w.org}/personer`) + await get(`/api/enheder/${w.havsiden}/beboere`)
  + await get('/api/me')

const isSafe = ({ headers }: Answer) => ({
  type: headers.get('content-type'), sniff: headers.get('x-content-type-options'), frame: headers.get('x-frame-options'),
  policy: headers.get('content-security-policy'),
})
const safe = {
  type: 'application/json', sniff: 'nosniff', frame: 'DENY', policy: "default-src 'none'; frame-ancestors 'none'; sandbox",
}

const fields = routesWithWords.flatMap((route) => {
  const good = { ...goodBody(route), ...whole[bodyName(route) ?? ''] }
  return wordsIn(good).map((place) => [`${title(route)}: ${place.join('.')}`, route, good, place] as const)
})

describe('wicked words', () => {
  const says = 'come back as they were said, and mean nothing on the way: %s @asvs-1.2.1 @asvs-4.1.1'
  it.each(fields)(says, async (name, route, good, place) => {
    const turn = fields.findIndex(([one]) => one === name)
    for (const words of turn === 0 ? wicked : inTurn(wicked, turn, 10)) {
      const doing = await somethingToDo(w, route, made)
      const sent = { ...withAt({ ...good, ...JSON.parse(String(doing.body)) }, place, `${words} hej`) as object }
      const answer = await gate(doing.who, { ...doing, body: Buffer.from(JSON.stringify(sent)) })
        ?? expect.fail('the HTTP API refused')
      expect([words, answer.status < 300, answer.text]).toEqual([words, true, expect.anything()])
      expect(isSafe(answer)).toEqual(safe)
      // What was said, as JSON writes it: the very same words, and none of them a sign of the JSON's own.
      const said = JSON.stringify(`${words} hej`.trim())
      const text = answer.text.length < 40 ? await names() : answer.text
      expect(text.includes(said), `${said} in ${text.slice(0, 300)}`).toBe(true)
    }
  })
})

describe('the portal’s own log', () => {
  const cpr = '0199000042'
  const json = (content: object) => Buffer.from(JSON.stringify(content))
  const notat = (tekst: string) =>
    ({ method: 'PUT', url: `/api/borgere/${w.anna.borger}/dagbog/${w.newId()}`, body: json({ tekst, laesere: 'mig' }) })
  const person = (number: string) =>
    ({ method: 'PUT', url: `/api/organisationer/${w.org}/personer/${w.newId()}`, body: json({ navn: 'Hemmeligt Navn', cpr: number }) })

  /** The store fails in every way, while words and names are on their way in and out. */
  const failInTheStore = async () => {
    const sky = makeWeather(w.client)
    await sky.atOnce(1)
    for (const name of ['BatchGetItem', 'Query', 'PutItem', 'TransactWriteItems']) {
      for (const fault of ['denied', 'broken', 'dropped'] as const) {
        const weather = (call: { name: string }) => (call.name === name ? fault : undefined)
        await sky.under(weather, () => gate(w.anna, notat(`Hemmeligt ${cpr}`)))
        await sky.under(weather, () => gate(w.mor, { method: 'GET', url: '/api/me' }))
        await sky.under(weather, () => gate(w.leder, person(cpr)))
      }
    }
  }

  /** What goes wrong says words, a name and a number of its own, in lines that look like the code's. */
  const failWith = async (words: string) => {
    const unwrap = () => Promise.reject(new Error(`Hemmeligt ${words}\n    at Hemmeligt ${cpr} (/${w.anna.navn}.ts:1:1)`))
    const broken = makeGate({ ...w, house: makeHouse({ ...w.parts, wrap: { ...w.parts.wrap, unwrap } }) })
    await broken(w.anna, notat(`Hemmeligt ${words}`))
    const url = `/api/borgere/${encodeURIComponent(words.toWellFormed())}/dagbog`
    await gate(w.anna, { method: 'GET', url, headers: { 'user-agent': words }, cookies: [`a=${words}`] })
    await gate(w.anna, { ...notat(''), body: Buffer.from(`{"tekst": Hemmeligt ${cpr} ${words}`) })
  }

  it('holds codes and places in the code, and no word, name, number or cookie @asvs-16.2.5 @asvs-16.4.1', async () => {
    const begun = log.lines.length
    await failInTheStore()
    for (const word of wicked) await failWith(word)
    for (const number of [cpr, `${cpr}1`]) await gate(w.leder, person(number))
    const lines = log.lines.slice(begun)
    expect(lines.length).toBeGreaterThan(wicked.length)
    for (const line of log.lines) {
      expect(line).toMatch(/^\{[ -~]*\}\n$/)
      const { level, code, cause, at, ...rest } = JSON.parse(line)
      expect(rest).toEqual({})
      expect([level, code]).toEqual([expect.stringMatching(/^(error|warn)$/), expect.stringMatching(/^[a-z-]+$/)])
      expect(`${cause ?? ''}`).toMatch(/^[A-Za-z]*$/)
      expect(`${at ?? ''}`).toMatch(/^(at [ -~]+:\d+:\d+\)?)?$/)
    }
    const all = log.lines.join('')
    const people = [w.anna, w.bo, w.carl, w.mor, w.far, w.mads, w.leder, w.laege, w.fremmed]
    const secrets = people.flatMap(({ cookie, navn, id }) =>
      [cookie, cookie.split('.')[2] ?? '', `"${navn}`, ` ${navn}`, `/${navn}`, id])
    expect([...secrets, 'Hemmeligt', cpr, 'falsk', '__Host'].filter((secret) => all.includes(secret))).toEqual([])
    expect(all).not.toMatch(/\b\d{6}-?\d{4}\b/)
  })
})

describe('a page of the most that anybody can write', () => {
  it('loses nothing, though the store gives no more than a megabyte at a time', async () => {
    const at = `/api/borgere/${w.carl.borger}/dagbog`
    for (let i = 0; i < 50; i++) {
      await w.must(w.carl, 'PUT', `${at}/${w.newId()}`, { tekst: `x${'\u0001'.repeat(3_900)}${i}`, laesere: 'alle' })
    }
    const page = await w.must(w.carl, 'GET', `${at}?antal=50`)
    const numbers = page.notater.map(({ tekst }: { tekst: string }) => Number(tekst.replaceAll(/\D/g, '')))
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, i) => 49 - i))
    expect(page.naeste).toBeUndefined()
  })
})
