import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { runTool } from '../build/run.ts'
import { isBuilt } from '../build/stamp.ts'
import { startPortal } from './portal.ts'
import type { Portal } from './portal.ts'
import { isFree } from './ports.ts'
import { personer } from './world/personer.ts'

const options = z.object({
  port: z.coerce.number().int().min(1).max(65_535).default(4000),
  data: z.string().min(1).default('.data'),
  world: z.enum(['demo', 'empty']).default('demo'),
  now: z.iso.datetime({ offset: true }).transform((text) => new Date(text)).optional(),
})

const readOptions = () => {
  const { values } = parseArgs({ options: {
    port: { type: 'string' }, data: { type: 'string' }, world: { type: 'string' }, now: { type: 'string' } } })
  const read = options.safeParse(values)
  if (!read.success) throw new Error(z.prettifyError(read.error))
  return read.data
}

/** One line per demo person: what to write after `login_hint=`, and who that is. */
const whoCanLogIn = () => personer.filter(({ niveau }) => niveau !== 'ingen')
  .map(({ id, rolle, navn }) => `  ${id.padEnd(12)}${rolle.padEnd(16)}${navn}`).join('\n')

const start = async () => {
  const { port, data, world, now } = readOptions()
  if (!(await isFree(port))) throw new Error(`port ${port} is taken; choose another with --port`)
  if (!isBuilt()) {
    console.log('building …')
    await runTool('infra/build/build.ts', [])
  }
  const portal = await startPortal({ port, dir: resolve(data), world, ...(now && { now }) })
  console.log(`ready ${portal.origin}`)
  if (world === 'demo') console.log(`who can log in (/auth/login?login_hint=…):\n${whoCanLogIn()}`)
  return portal
}

let portal: Portal | undefined
const stopWith = async (code: number) => {
  // Before it is up there is nothing to end in order: the children go when we go.
  await portal?.stop()
  process.exit(code)
}
process.once('SIGINT', () => void stopWith(130))
process.once('SIGTERM', () => void stopWith(143))

try {
  portal = await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
