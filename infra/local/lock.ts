import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** One house per folder. The kernel lets go of the lock when the process ends, however it ends. */
export const lockFolder = (dir: string): (() => void) => {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const db = new DatabaseSync(join(dir, 'lock'), { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch {
    db.close()
    throw new Error(`${dir} is in use by a portal that is already running`)
  }
  return () => db.close()
}
