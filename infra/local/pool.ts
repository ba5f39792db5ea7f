import { availableParallelism } from 'node:os'
import type { LambdaSpec } from './house.ts'
import { startWorker } from './worker.ts'
import type { Outcome, Worker } from './worker.ts'

export type PoolOptions = {
  /** At most so many processes; more invocations wait in line. */
  max?: number
  /** A worker that has had nothing to do for so long is ended. */
  idleMs?: number
  /** File descriptor for what the workers print. */
  log: number
}

export type Pool = {
  invoke: (event: unknown) => Promise<Outcome>
  /** Processes alive now; a test kills one to see what the person is told. */
  pids: () => number[]
  stop: () => Promise<void>
}

/** Enough that calls overlap; more than the processors can carry only takes memory (100 MB each). */
const mostAtOnce = Math.min(8, 2 * availableParallelism())

type Waiting = { payload: string; done: (outcome: Outcome) => void }

/** A process per concurrent invocation, as on Lambda: started cold when all are busy, kept warm for the next. */
export const makePool = (spec: LambdaSpec, { max = mostAtOnce, idleMs = 60_000, log }: PoolOptions): Pool => {
  const workers = new Set<Worker>()
  const idle: { worker: Worker; reap: NodeJS.Timeout }[] = []
  const line: Waiting[] = []
  let starting = 0
  let alive = 0
  let stopped = false

  const rest = (worker: Worker) => {
    if (!workers.has(worker) || !worker.alive()) return
    idle.push({ worker, reap: setTimeout(() => void drop(worker), idleMs).unref() })
    pump()
  }

  const forget = (worker: Worker) => {
    workers.delete(worker)
    const at = idle.findIndex((each) => each.worker === worker)
    if (at >= 0) clearTimeout(idle.splice(at, 1)[0]?.reap)
  }

  const drop = async (worker: Worker) => {
    forget(worker)
    await worker.stop()
  }

  const lost = async (worker: Worker) => {
    await worker.gone
    alive -= 1
    forget(worker)
    pump()
  }

  const grow = async () => {
    starting += 1
    alive += 1
    try {
      const worker = await startWorker(spec, log)
      workers.add(worker)
      void lost(worker)
      if (stopped) await worker.stop()
      await worker.ready
      starting -= 1
      rest(worker)
    } catch (error) {
      starting -= 1
      line.shift()?.done({ ok: false, why: 'init', detail: error instanceof Error ? error.message : String(error) })
      pump()
    }
  }

  const give = async (worker: Worker, { payload, done }: Waiting) => {
    done(await worker.run(payload))
    rest(worker)
  }

  const pump = () => {
    while (line.length > 0 && idle.length > 0) {
      const free = idle.pop()
      const next = line.shift()
      if (free === undefined || next === undefined) break
      clearTimeout(free.reap)
      void give(free.worker, next)
    }
    const wanted = Math.min(line.length - starting, max - alive)
    if (!stopped) for (let i = 0; i < wanted; i += 1) void grow()
  }

  return {
    invoke: (event) => new Promise((done) => {
      if (stopped) return done({ ok: false, why: 'init', detail: 'stopped' })
      line.push({ payload: JSON.stringify(event), done })
      pump()
    }),
    pids: () => [...workers].flatMap(({ pid }) => pid ?? []),
    stop: async () => {
      stopped = true
      await Promise.all([...workers].map(drop))
      for (const { done } of line.splice(0)) done({ ok: false, why: 'init', detail: 'stopped' })
    },
  }
}
