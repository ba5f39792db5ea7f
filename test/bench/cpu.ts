import type { Measures } from './goals.ts'
import type { Ground } from './ground.ts'
import { lists, writes } from './requests.ts'
import { ratios, stat } from './stats.ts'
import { startWorker } from './worker.ts'
import type { Cost, Worker } from './worker.ts'

/** Requests before it counts, requests in a block, blocks of each side, and fresh workers of each side. */
export type Rounds = {
  readonly warmUp: number
  readonly block: number
  readonly blocks: number
  readonly lives: number
}

type Side = 'ours' | 'doc'
const sides: readonly Side[] = ['ours', 'doc']

/** CPU ms per request; a request that was not answered as it should spoils the measure, so it ends the bench. */
const each = ({ cpu, statuses }: Cost, status: number): number => {
  const answered = Object.values(statuses).reduce((sum, n) => sum + n, 0)
  if (statuses[status] !== answered) throw new Error(`expected ${status} each time, got ${JSON.stringify(statuses)}`)
  return cpu / answered
}

type Task = { readonly events: (times: number) => unknown[]; readonly status: number }

/** A B A B, in blocks, each side in one worker that has long been warm. */
const warm = async ({ start }: Pair, { events, status }: Task, { warmUp, block, blocks }: Rounds) => {
  const workers: Record<Side, Worker> = { ours: await start('ours'), doc: await start('doc') }
  const cpu: Record<Side, number[]> = { ours: [], doc: [] }
  for (const side of sides) each(await workers[side].run(events(warmUp)), status)
  for (let i = 0; i < blocks; i++) {
    for (const side of sides) cpu[side].push(each(await workers[side].run(events(block)), status))
  }
  await Promise.all(sides.map((side) => workers[side].stop()))
  return cpu
}

/** Requests 11 to 200 of a worker's life, many lives: what a small house gets most of the time. */
const young = async ({ start }: Pair, { events, status }: Task, { lives }: Rounds) => {
  const cpu: Record<Side, number[]> = { ours: [], doc: [] }
  for (let i = 0; i < lives; i++) {
    for (const side of sides) {
      const worker = await start(side)
      each(await worker.run(events(10)), status)
      cpu[side].push(each(await worker.run(events(190)), status))
      await worker.stop()
    }
  }
  return cpu
}

type Pair = { start: (side: Side) => Promise<Worker> }

const told = (key: string, { ours, doc }: Record<Side, number[]>): Measures => ({
  [key]: ratios(ours, doc), [`${key}.ours`]: stat(ours), [`${key}.doc`]: stat(doc),
})

/** P1–P3. */
export const measureCpu = async (ground: Ground, rounds: Rounds): Promise<Measures> => {
  const { bundles, env, reader, writer, tekst } = ground
  const pair: Pair = { start: (side) => startWorker(bundles[side], env) }
  const list: Task = { events: (times) => lists(reader, times), status: 200 }
  const twoLanes: Task = { events: (times) => lists(writer, times), status: 200 }
  const write: Task = { events: (times) => writes(writer, tekst, times), status: 201 }
  return {
    ...told('P1', await warm(pair, list, rounds)),
    ...told('P1.lanes', await warm(pair, twoLanes, rounds)),
    ...told('P2', await warm(pair, write, rounds)),
    ...told('P3', await young(pair, list, rounds)),
  }
}
