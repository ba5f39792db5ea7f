import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { paths } from './paths.ts'

const file = join(paths.build, 'lock')

const holder = (): number | undefined => {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const take = (): boolean => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

/** One build at a time: a second one waits, and then finds the work done. A holder that died holds nothing. */
export const withLock = async <T>(work: () => Promise<T>): Promise<T> => {
  mkdirSync(paths.build, { recursive: true })
  while (!take()) {
    const pid = holder()
    if (pid !== undefined && pid > 0 && !isAlive(pid)) rmSync(file, { force: true })
    else await sleep(100)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
