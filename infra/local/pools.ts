import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import type { LambdaSpec } from './house.ts'
import { makePool } from './pool.ts'
import type { Outcome } from './worker.ts'

export type Pools = {
  invoke: (lambda: string, event: unknown) => Promise<Outcome>
  /** Processes alive now, by Lambda; a test kills one to see what the person is told. */
  pids: (lambda: string) => number[]
  stop: () => Promise<void>
}

/** All the Lambdas of the house. What each prints is in `log/<name>.log`. */
export const openPools = (lambdas: readonly LambdaSpec[], dir: string): Pools => {
  const logs = join(dir, 'log')
  mkdirSync(logs, { recursive: true, mode: 0o700 })
  const open = new Map(lambdas.map((spec) => {
    const log = openSync(join(logs, `${spec.name}.log`), 'a', 0o600)
    return [spec.name, { log, pool: makePool(spec, { log }) }]
  }))
  return {
    invoke: async (lambda, event) => open.get(lambda)?.pool.invoke(event)
      ?? { ok: false, why: 'init', detail: `the stack has no function called ${lambda}` },
    pids: (lambda) => open.get(lambda)?.pool.pids() ?? [],
    stop: async () => {
      await Promise.all([...open.values()].map(({ pool }) => pool.stop()))
      for (const { log } of open.values()) closeSync(log)
    },
  }
}
