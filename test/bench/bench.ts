import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { paths } from '../../infra/build/paths.ts'
import { measureCalls } from './calls.ts'
import { measureCold } from './cold.ts'
import { measureCpu } from './cpu.ts'
import { layGround } from './ground.ts'
import { missed } from './goals.ts'
import type { Measures } from './goals.ts'
import { makeWorld } from '../world.ts'
import { makeDagbog, mixed } from './house.ts'
import { machine, printTable, versions } from './report.ts'
import { measureInBrowser } from './site/measure.ts'
import { measureBundles, measureSite } from './sizes.ts'
import { measureLists, measureWrites } from './units.ts'

/**
 * Every number of the goals that can be measured on one machine, the naive build beside ours, in one run; about five
 * minutes on two idle cores. `--quick` takes fewer rounds, `--big` lists 100,000 notater too, `--no-browser` leaves out
 * what needs one. Leaves `.build/bench.json`. Ends with 1 when a floor is missed.
 */
const flag = (on: boolean) => ({ type: 'boolean', default: on }) as const
const { values: asked } = parseArgs({
  options: { big: flag(false), quick: flag(false), browser: flag(true) }, allowNegative: true,
})

const rounds = asked.quick
  ? { warmUp: 2000, block: 100, blocks: 8, lives: 4, colds: 8, lighthouse: 1 }
  : { warmUp: 2000, block: 100, blocks: 20, lives: 9, colds: 21, lighthouse: 3 }

const began = Date.now()
const secondsGone = () => Math.round((Date.now() - began) / 1000)
const say = (words: string) => { console.error(`${String(secondsGone()).padStart(4)} s  ${words}`) }

/** Everything about the API: on a canned store what it costs us, on the real engine what the customer would pay. */
const measureApi = async (): Promise<Measures> => {
  say('a house on the real engine')
  const w = await makeWorld()
  try {
    const dagbog = await makeDagbog(w, mixed, 50)
    const ground = await layGround(w, dagbog)
    try {
      say('store calls and answers')
      const calls = await measureCalls(ground)
      say('CPU, ours and the naive build by turns')
      const cpu = await measureCpu(ground, rounds)
      say('cold starts')
      const cold = await measureCold(ground, rounds.colds)
      say('units')
      const lists = await measureLists(w, asked.big ? [50, 1_000, 100_000] : [50, 1_000], dagbog)
      return { ...cpu, ...cold, ...calls, ...lists, ...await measureWrites(w, dagbog) }
    } finally {
      await ground.stop()
    }
  } finally {
    await w.stop()
  }
}

const before = machine()
const api = await measureApi()
if (asked.browser) say('pages in a browser')
const browser = asked.browser ? await measureInBrowser(rounds.lighthouse) : { measures: {}, version: 'not used' }
const measures: Measures = { ...api, ...measureBundles(), ...measureSite(), ...browser.measures }
const after = machine()

console.log(printTable(measures))
console.log(`${secondsGone()} s, load ${before.load[0]} before and ${after.load[0]} after on ${after.cores} cores`)
mkdirSync(paths.build, { recursive: true })
writeFileSync(join(paths.build, 'bench.json'), JSON.stringify({
  at: new Date(began).toISOString(), seconds: secondsGone(), quick: asked.quick,
  versions: { ...versions(), chromium: browser.version }, machine: { ...after, loadBefore: before.load }, measures,
}, undefined, 2))
const floors = missed(measures)
for (const floor of floors) console.log(`missed: ${floor}`)
process.exitCode = floors.length > 0 ? 1 : 0
