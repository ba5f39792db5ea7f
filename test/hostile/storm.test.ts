import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld } from '../world.ts'
import type { Who, World } from '../world.ts'
import { holdTo } from './book.ts'
import { seed } from './bad-input/runs.ts'
import { listenToLog } from './log.ts'
import type { Log } from './log.ts'
import { makeWeather } from './weather.ts'
import type { Fault, Sky } from './weather.ts'
import { torn } from './whole.ts'
import { makeWork, persist } from './work.ts'
import type { Deed, Done, Work } from './work.ts'

let w: World
let sky: Sky
let work: Work
let log: Log

beforeAll(async () => {
  w = await makeWorld()
  work = await makeWork(w)
  sky = makeWeather(w.client)
  await sky.atOnce()
  log = listenToLog()
})
afterAll(async () => {
  log.stop()
  await w.stop()
})

/** The same numbers for the same seed. */
const dice = (from: number) => {
  let state = from | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const faults: readonly Fault[] = ['throttled', 'broken', 'dropped', 'lost', 'timeout', 'conflict', 'unprocessed']

/** What one person does in a row; each waits for the one before. */
const days = (others: readonly Who[]): (() => Promise<readonly Done[]>)[] => {
  const inRow = async (deeds: readonly (() => Deed)[]) => {
    const done: Done[] = []
    for (const deed of deeds) done.push(await persist(w, deed(), 60))
    return done
  }
  const writes = (who: Who, laesere: string, rum: string) => () => inRow(Array.from({ length: 14 }, (_, i) =>
    () => (i % 2 === 0 ? work.notat(who, laesere) : work.besked(who, rum))))
  const changes = (who: Who, laesere: string) => async () => {
    const [first] = await inRow([() => work.notat(who, laesere)])
    const id = first?.id ?? ''
    return [...first ? [first] : [], ...await inRow([1, 2, 3, 4, 5, 6].map((version) => () => work.rettelse(who, id, version, laesere)))]
  }
  const joins = (who: Who) => () => inRow((['PUT', 'DELETE', 'PUT', 'PUT'] as const).map((method) => () => work.tilmelding(who, method)))
  const keys = (who: Who) => () => inRow([() => work.give(who), () => work.end(who), () => work.end(who)])
  const reads = (who: Who, ...paths: string[]) => () => inRow(paths.map((path) => () => work.laesning(who, path)))
  const { at } = work
  return [
    writes(w.anna, 'mig', 'personale'), writes(w.anna, 'alle', `borger.${w.mor.id}`), writes(w.mads, 'personale', 'personale'),
    writes(w.mads, 'alle', `personale.${w.mor.id}`), writes(w.mor, 'personale', `personale.${w.mor.id}`),
    writes(w.mor, 'personale', `borger.${w.mor.id}`), writes(w.leder, 'personale', `personale.${w.mor.id}`),
    changes(w.anna, 'alle'), changes(w.mads, 'personale'), changes(w.mor, 'personale'), changes(w.anna, 'mig'),
    joins(w.mor), joins(w.frida), joins(w.mads), ...others.map(keys),
    ...Array.from({ length: 4 }, () => () => inRow([work.medicin, work.dokument, work.medicin, work.dokument])),
    reads(w.anna, `${at}/dagbog`, `${at}/samtaler`, '/api/me', `${at}/adgange`, `${at}/stamkort`, `${at}/dagbog`),
    reads(w.mor, `${at}/dagbog`, `${at}/samtaler`, '/api/me', `${at}/aktiviteter`, `${at}/samtaler/personale.${w.mor.id}`),
    reads(w.mads, `${at}/dagbog`, `/api/enheder/${w.havsiden}/indbakke`, `/api/enheder/${w.havsiden}/beboere`, '/api/me'),
    reads(w.laege, `${at}/medicin`, `${at}/stamkort`, '/api/me', `${at}/samtaler`),
  ]
}

describe('when three in ten of all calls to the store fail, in every way they can', () => {
  it('nothing acknowledged is lost, nothing is there twice or half, and every failure says «try again» @asvs-2.3.3', async () => {
    const others = await Promise.all(Array.from({ length: 6 }, (_, i) => w.register(w.leder, `Nr. ${i}`)))
    const throwDice = dice(seed)
    const met = new Map<Fault, number>()
    let calls = 0
    sky.set(() => {
      calls++
      if (throwDice() > 0.3) return undefined
      const fault = faults[Math.floor(throwDice() * faults.length)] ?? 'broken'
      met.set(fault, (met.get(fault) ?? 0) + 1)
      return fault
    })
    const rows = await Promise.all(days(others).map((day) => day())).finally(() => sky.set(undefined))
    const done = rows.flat()
    const again = done.reduce((sum, { tries }) => sum + tries - 1, 0)
    process.stdout.write(`storm: ${done.length} things done, ${again} asked for again, ${calls} calls, seed ${seed}\n`)
    expect(done.filter(({ answer }) => answer.status >= 300).map(({ kind, path }) => `${kind} ${path}`)).toEqual([])
    expect([...met.keys()].toSorted()).toEqual([...faults].toSorted())
    expect(again).toBeGreaterThan(20)
    expect(await torn(w)).toEqual([])
    await holdTo(w, work, done)
  })
})
