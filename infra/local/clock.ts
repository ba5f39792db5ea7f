import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

export type Clock = {
  /** The portal's time, ms: what `requestContext.timeEpoch` says. */
  now: () => number
  /** Moves the clock; it ticks on from there, through restarts too. */
  set: (moment: Date) => void
  /** Back to the real time. */
  reset: () => void
}

const stored = z.strictObject({ offset: z.number().int() })

/** The portal's clock, kept as a distance from the real one. */
export const openClock = (dir: string): Clock => {
  const file = join(dir, 'clock.json')
  let offset = existsSync(file) ? stored.parse(JSON.parse(readFileSync(file, 'utf8'))).offset : 0
  const keep = (next: number) => {
    offset = next
    writeFileSync(`${file}.new`, JSON.stringify({ offset }))
    renameSync(`${file}.new`, file)
  }
  return {
    now: () => Date.now() + offset,
    set: (moment) => keep(moment.getTime() - Date.now()),
    reset: () => keep(0),
  }
}
