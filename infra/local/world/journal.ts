import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const noted = z.strictObject({
  /** Makes the ids of this house; nothing secret hangs on it. */
  seed: z.string(),
  /** The moment everyday life leads up to, ms. */
  idag: z.number().int(),
  /** The portal's clock minus the real one, as it was and shall be again. */
  offset: z.number().int(),
  /** How many moments are behind us. */
  done: z.number().int(),
})

export type Noted = z.infer<typeof noted>
export type Journal = Readonly<Noted> & { keep: (done: number) => void }

/** How far a clock stands from the real one; the moment it took to ask does not count. */
export const distance = (now: number): number => {
  const offset = now - Date.now()
  return Math.abs(offset) < 1_000 ? 0 : offset
}

const open = (dir: string) => join(dir, 'world.json')

export const readJournal = (dir: string): Noted | undefined =>
  (existsSync(open(dir)) ? noted.parse(JSON.parse(readFileSync(open(dir), 'utf8'))) : undefined)

/** How far the furnishing has come. Begun once per house; after a kill it goes on from the last moment it finished. */
export const keepJournal = (dir: string, now: number): Journal => {
  const known = readJournal(dir)
    ?? { seed: randomBytes(16).toString('base64url'), idag: now, offset: distance(now), done: 0 }
  const keep = (done: number) => {
    writeFileSync(`${open(dir)}.new`, JSON.stringify({ ...known, done }))
    renameSync(`${open(dir)}.new`, open(dir))
  }
  if (known.done === 0) keep(0)
  return { ...known, keep }
}
