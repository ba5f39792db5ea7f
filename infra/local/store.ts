import type { ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { endChild, startChild } from './child.ts'
import { freePort } from './ports.ts'
import { createTables, indexStreams } from './tables.ts'
import type { TableName } from '../../functions/table/schema.ts'

const binary = join(
  dirname(fileURLToPath(import.meta.url)), '../../node_modules/@dynoxide/linux-x64/dynoxide')

export type Store = {
  /** What `AWS_ENDPOINT_URL_DYNAMODB` is set to. The same through every restart. */
  endpoint: string
  /** The tables' names here; what `TABLE_DATA`, `TABLE_AUDIT` and `TABLE_KEYS` are set to. */
  tables: Record<TableName, string>
  /** The engine's process now; a test kills it to see that nothing is lost. */
  pid: () => number | undefined
  stop: () => Promise<void>
}

/** Answers as soon as the engine listens; any answer will do, for it has no health route of its own. */
const listening = async (endpoint: string, child: ChildProcess): Promise<void> => {
  const deadline = Date.now() + 10_000
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    try {
      await (await fetch(endpoint, { method: 'POST' })).arrayBuffer()
      return
    } catch {
      await sleep(2)
    }
  }
  throw new Error(`the store does not listen on ${endpoint}`)
}

/**
 * The DynamoDB engine on a loopback port of its own, watched and started again on the same port when it dies.
 * With `dir` it keeps its file there; without, everything is gone at `stop`.
 */
export const startStore = async ({ dir }: { dir?: string } = {}): Promise<Store> => {
  const home = dir ?? mkdtempSync(join(tmpdir(), 'samspil-store-'))
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const file = join(home, 'store.db')
  const log = openSync(join(home, 'store.log'), 'a')
  const port = await freePort()
  const endpoint = `http://127.0.0.1:${port}`
  let child: ChildProcess
  let stopped = false

  const start = () => {
    child = startChild(binary, ['--host', '127.0.0.1', '--port', String(port), '--db-path', file],
      { env: {}, stdio: ['ignore', 'ignore', log] })
    child.once('exit', () => { if (!stopped) setTimeout(() => { if (!stopped) start() }, 50) })
    return child
  }

  try {
    await listening(endpoint, start())
    const tables = await createTables(endpoint)
    indexStreams(file)
    return { endpoint, tables, pid: () => child.pid, stop }
  } catch (error) {
    await stop()
    throw error
  }

  async function stop(): Promise<void> {
    if (stopped) return
    stopped = true
    await endChild(child)
    closeSync(log)
    if (dir === undefined) rmSync(home, { recursive: true, force: true })
  }
}
