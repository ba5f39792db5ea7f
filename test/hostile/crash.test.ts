import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld } from '../world.ts'
import type { Who, World } from '../world.ts'
import { holdTo } from './book.ts'
import { listenToLog } from './log.ts'
import type { Log } from './log.ts'
import { torn } from './whole.ts'
import { makeWork, persist } from './work.ts'
import type { Deed, Done, Work } from './work.ts'

const rounds = 6
let w: World
let work: Work
let log: Log

beforeAll(async () => {
  log = listenToLog()
  w = await makeWorld()
  work = await makeWork(w)
})
afterAll(async () => {
  await w.stop()
  log.stop()
})

/** A burst of all that is written in a house, at the same moment. */
const burst = (ended: Who): Deed[] => [
  ...Array.from({ length: 6 }, (_, i) => [
    work.notat(w.anna, i % 2 ? 'mig' : 'alle'), work.notat(w.mor, 'personale'),
    work.besked(w.anna, 'personale'), work.besked(w.mor, `personale.${w.mor.id}`), work.medicin(), work.dokument(),
  ]).flat(),
  work.tilmelding(w.mor, 'PUT'), work.tilmelding(w.frida, 'PUT'), work.end(ended),
]

describe('when the store is killed in the middle of a burst of writes, again and again', () => {
  it('keeps all that was acknowledged, once and whole, and what was ended stays ended @asvs-2.3.3', async () => {
    const done: Done[] = []
    const atOnce: number[] = []
    const ended: Who[] = []
    for (let round = 0; round < rounds; round++) {
      const someone = await w.register(w.leder, `Nr. ${round}`)
      await w.give(w.leder, w.anna.borger, someone, 'paaroerende', { dagbog: ['read'] })
      const before = w.store.pid() ?? 0
      const working = burst(someone).map((deed) => persist(w, deed, 400, 20))
      // Earlier and later from round to round, so that some writes are acknowledged, some under way, some not begun.
      await sleep(5 + round * 15)
      process.kill(before, 'SIGKILL')
      const finished = await Promise.all(working)
      expect(w.store.pid()).not.toBe(before)
      expect(finished.filter(({ answer }) => answer.status >= 300)).toEqual([])
      atOnce.push(finished.filter(({ tries }) => tries === 1).length)
      done.push(...finished)
      ended.push(someone)
      expect(await torn(w)).toEqual([])
    }
    await holdTo(w, work, done)
    for (const who of ended) expect((await w.ask(who, 'GET', `${work.at}/dagbog`)).status).toBe(404)
    // Some were under way when the engine died, and some were acknowledged before.
    expect(done.some(({ tries }) => tries > 1)).toBe(true)
    expect(atOnce.some((count) => count > 0)).toBe(true)
  })
})
