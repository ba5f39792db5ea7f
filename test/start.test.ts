import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { paths } from '../infra/build/paths.ts'
import { freePort } from '../infra/local/ports.ts'

const dir = mkdtempSync(join(tmpdir(), 'samspil-start-'))
const started: ChildProcess[] = []
let port: number
let origin: string

const start = (...more: string[]) => {
  const child = spawn(process.execPath, [
    join(paths.root, 'infra/local/start.ts'), '--port', String(port), '--data', dir, '--world', 'empty', ...more,
  ], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (part: Buffer) => { said += part.toString() })
  child.stderr.on('data', (part: Buffer) => { said += part.toString() })
  started.push(child)
  return { child, said: () => said }
}

const ready = async ({ child, said }: ReturnType<typeof start>) => {
  while (!said().includes(`ready ${origin}\n`)) {
    if (child.exitCode !== null) throw new Error(said())
    await sleep(50)
  }
}

/** Everything the house started, by the folder or the program that only it uses. */
const childrenOf = (pid: number) => execFileSync('ps', ['-o', 'pid=,stat=', '--ppid', String(pid)]).toString().trim()
  .split('\n').filter((line) => !line.includes('Z')).map((line) => Number.parseInt(line, 10))

const gone = async (pids: number[]) => {
  for (let i = 0; i < 100; i += 1) {
    const left = pids.filter((pid) => {
      try {
        return !/ Z/.test(execFileSync('ps', ['-o', 'pid=,stat=', '-p', String(pid)]).toString())
      } catch {
        return false
      }
    })
    if (left.length === 0) return
    await sleep(20)
  }
  throw new Error('children were left behind')
}

const clock = async () => Date.parse((await (await fetch(`${origin}/local/clock`)).json() as { now: string }).now)

beforeAll(async () => {
  port = await freePort()
  origin = `http://127.0.0.1:${port}`
})
afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
  rmSync(dir, { recursive: true, force: true })
})

it('starts, is killed, starts again where it was, and ends with all it started', async () => {
  const first = start('--now', '2026-12-24T18:00:00+01:00')
  await ready(first)
  expect((await fetch(`${origin}/api/health`)).status).toBe(200)
  expect((await fetch(`${origin}/api/me`)).status).toBe(401)
  expect(await (await fetch(`${origin}/local/personas`)).json()).toEqual([])
  expect(await clock()).toBeGreaterThanOrEqual(Date.parse('2026-12-24T17:00:00Z'))
  expect(statSync(join(dir, 'kms.json')).mode & 0o077).toBe(0)

  const taken = start()
  await once(taken.child, 'exit')
  expect([taken.child.exitCode, taken.said()]).toEqual([1, `port ${port} is taken; choose another with --port\n`])

  const children = childrenOf(first.child.pid ?? 0)
  expect(children.length).toBeGreaterThanOrEqual(2)
  first.child.kill('SIGKILL')
  await gone(children)

  const second = start()
  await ready(second)
  expect(await clock()).toBeGreaterThanOrEqual(Date.parse('2026-12-24T17:00:00Z'))
  expect(await clock()).toBeLessThan(Date.parse('2026-12-24T17:10:00Z'))
  const later = childrenOf(second.child.pid ?? 0)
  second.child.kill('SIGTERM')
  await once(second.child, 'exit')
  expect(second.child.exitCode).toBe(143)
  await gone(later)
}, 300_000)

it('says what is wrong with what it was told', async () => {
  for (const wrong of [['--now', 'tomorrow'], ['--world', 'other'], ['--colour', 'red']]) {
    const { child, said } = start(...wrong)
    await once(child, 'exit')
    expect(child.exitCode).toBe(1)
    expect(said()).toContain(wrong[0]?.slice(2))
  }
}, 60_000)
