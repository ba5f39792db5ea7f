import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort } from '../../infra/local/ports.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the one house of all journeys answers. */
    origin: string
    /** A furnished house that is not running: copy it to have one of your own (see `house.ts`). */
    furnished: string
  }
}

const root = join(import.meta.dirname, '../..')

/** `npm start` as a newcomer types it, less npm. Resolves when it says that it is ready. */
const start = (port: number, dir: string): Promise<ChildProcess> =>
  new Promise((resolve, reject) => {
    const house = spawn(process.execPath, ['infra/local/start.ts', '--port', String(port), '--data', dir],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(`ready http://127.0.0.1:${port}`)) resolve(house)
    }
    house.stdout.on('data', hear)
    house.stderr.on('data', hear)
    house.on('exit', (code) => { reject(new Error(`the house ended with ${code}:\n${said}`)) })
  })

const stop = async (house: ChildProcess): Promise<void> => {
  const gone = new Promise((resolve) => { house.once('exit', resolve) })
  house.kill('SIGTERM')
  await gone
}

/** One house for all journeys: furnished once, put aside as it is, and started again as anyone restarts theirs. */
export default async ({ provide }: TestProject) => {
  const dir = mkdtempSync(join(tmpdir(), 'samspil-house-'))
  const [running, furnished] = [join(dir, 'running'), join(dir, 'furnished')]
  const port = await freePort()
  await stop(await start(port, running))
  cpSync(running, furnished, { recursive: true })
  const house = await start(port, running)
  provide('origin', `http://127.0.0.1:${port}`)
  provide('furnished', furnished)
  return async () => {
    await stop(house)
    rmSync(dir, { recursive: true, force: true })
  }
}
