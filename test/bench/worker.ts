import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'

/** What some requests cost the process that answered them. CPU and wall time in ms, of all of them together. */
export type Cost = {
  readonly cpu: number
  readonly wall: number
  readonly statuses: Readonly<Record<string, number>>
  readonly body: string
}

export type Worker = { run: (events: readonly unknown[]) => Promise<Cost>; stop: () => Promise<void> }
export type Env = Readonly<Record<string, string>>

const here = (file: string) => join(import.meta.dirname, file)
const limit = 60_000

/** The next thing the child says; that it died or was silent for a minute is an error. */
const nextFrom = (child: ChildProcess): Promise<unknown> => new Promise((resolve, reject) => {
  const late = setTimeout(() => { child.kill('SIGKILL') }, limit)
  const ended = () => { reject(new Error('the worker ended before it answered')) }
  child.once('exit', ended)
  child.once('message', (said) => {
    clearTimeout(late)
    child.off('exit', ended)
    resolve(said)
  })
})

/** A fresh process with one bundle in it. */
export const startWorker = async (bundle: string, env: Env, flags: readonly string[] = []): Promise<Worker> => {
  const child = fork(here('worker.mjs'), [bundle], {
    env: { ...env }, execArgv: ['--expose-gc', ...flags], stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await nextFrom(child)
  return {
    run: (events) => {
      const answer = nextFrom(child)
      child.send([...events])
      return answer as Promise<Cost>
    },
    stop: () => new Promise((resolve) => {
      child.once('exit', () => { resolve() })
      child.disconnect()
    }),
  }
}

export type FirstAnswer = { readonly wall: number; readonly cpu: number; readonly status: number }

/** Process start to first answer: wall and CPU time in ms. */
export const startCold = async (bundle: string, env: Env, event: unknown): Promise<FirstAnswer> => {
  const from = performance.now()
  const child = fork(here('cold.mjs'), [bundle], {
    env: { ...env, EVENT: JSON.stringify(event) }, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const said = await nextFrom(child) as { statusCode: number; cpu: { user: number; system: number } }
  const wall = performance.now() - from
  await new Promise((resolve) => child.once('exit', resolve))
  return { wall, cpu: (said.cpu.user + said.cpu.system) / 1000, status: said.statusCode }
}
