import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../infra/build/paths.ts'
import { measureCalls } from './bench/calls.ts'
import { goals, missed, verdict } from './bench/goals.ts'
import type { Measures } from './bench/goals.ts'
import { layGround } from './bench/ground.ts'
import type { Ground } from './bench/ground.ts'
import { makeDagbog, mixed } from './bench/house.ts'
import type { Dagbog } from './bench/house.ts'
import { printTable } from './bench/report.ts'
import { measureBundles, measureSite } from './bench/sizes.ts'
import { exactly, ratios, stat } from './bench/stats.ts'
import { measureLists, measureWrites } from './bench/units.ts'
import { makeWorld } from './world.ts'
import type { World } from './world.ts'

/** The floors of the goals that are the same on every machine. Nothing here looks at a clock: `npm run bench` does. */
let w: World
let dagbog: Dagbog
let ground: Ground
beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['infra/build/build.ts'], { cwd: paths.root })
  w = await makeWorld()
  dagbog = await makeDagbog(w, mixed, 50)
  ground = await layGround(w, dagbog)
}, 300_000)
afterAll(async () => {
  await ground.stop()
  await w.stop()
})

/** What was measured is there at all, and nothing of it is over the line. */
const holds = (measures: Measures, names: readonly string[]) => {
  expect(Object.keys(measures)).toEqual(expect.arrayContaining([...names]))
  expect(missed(measures)).toEqual([])
}

describe('what is deployed stays within its floors', () => {
  it('the API bundle is small enough to start quickly', () => {
    holds(measureBundles(), ['P6.min', 'P6.gz'])
  })

  it('a list and a new notat take few calls in few steps, and none to KMS; the answer is small', async () => {
    holds(await measureCalls(ground),
      ['P7.read.calls', 'P7.read.steps', 'P7.write.calls', 'P7.write.steps', 'P7.kms', 'P13.raw', 'P13.gz'])
  })

  it('a list costs its page, also where nine in ten are for the borger alone', async () => {
    holds(await measureLists(w, [50], dagbog), ['P8.50.rru', 'P8.50.wru', 'P8.mig.50.rru', 'P8.personale.rru'])
  })

  it('a new notat and a change cost what they write, the condition and the log line included', async () => {
    holds(await measureWrites(w, dagbog), ['P9.paaroerende.new', 'P9.paaroerende.change', 'P9.personale.new'])
  })

  it('the pages are light enough for a weak phone', () => {
    holds(measureSite(), ['W1.borger', 'W1.sted', 'W2', 'W3.css', 'W3.fonts', 'W3.pictograms'])
  })
})

describe('the bench itself', () => {
  it('says goal, must or missed by the line it is under', () => {
    const said = [3, 3.5, 4, 4.1].map((value) => verdict({ goal: 3, must: 4 }, value))
    expect(said).toEqual(['goal', 'must', 'must', 'missed'])
  })

  it('names every floor that is missed, and only those', () => {
    const { must } = goals['P7.kms'] ?? { must: 0 }
    expect(missed({ P1: exactly(0.9), P2: exactly(0.5), 'P7.kms': exactly(must) })).toEqual(['P1 is 0.9, must be 0.85'])
  })

  it('takes the middle of what it measured, pair by pair', () => {
    expect(stat([5, 1, 3])).toEqual({ median: 3, low: 2, high: 4, n: 3 })
    expect(ratios([2, 9, 6], [4, 3, 6]).median).toBe(1)
  })

  it('prints a line for each goal that was measured', () => {
    const lines = printTable({ P1: stat([0.4, 0.5, 0.6]), P2: exactly(0.8) }).split('\n')
    expect(lines[1]).toMatch(/^P1 .* 0\.45 +0\.85 +0\.5 +0\.45–0\.55 \(3\) +ok$/)
    expect(lines[2]).toMatch(/^P2 .* MISSED$/)
  })
})
