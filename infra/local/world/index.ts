import type { LocalHouse, LocalPersona } from '../context.ts'
import { aktivitetsplan } from './aktiviteter.ts'
import { beskeder } from './beskeder.ts'
import { dagbog } from './dagbog.ts'
import { indretning } from './huset.ts'
import { distance, keepJournal, readJournal } from './journal.ts'
import { laesning } from './kig.ts'
import { udvalgt } from './oplysninger.ts'
import { personasAt } from './personas.ts'
import { personer } from './personer.ts'
import { makeVerden } from './verden.ts'
import type { Trin } from './verden.ts'

/** Everyday life is told from here; what is before is setting up the house. */
const firstDay = -40

/** What happens at the same moment, moment by moment. */
const moments = (trin: readonly Trin[]): Trin[][] => {
  const byMoment = Map.groupBy(trin, ({ at }) => at)
  return [...byMoment.values()].toSorted(([a], [b]) => (a?.at ?? 0) - (b?.at ?? 0))
}

/** Few enough at a time that the house starts no more workers than it needs. */
const sideBySide = 3

const allOf = async <T>(todo: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> => {
  const rest = [...todo]
  await Promise.all(Array.from({ length: sideBySide }, async () => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) await work(next)
  }))
}

/**
 * Furnishes the demo bosted: half a year ago the house opened, and the last month is lived through, each thing at its
 * own time and by its own person. A start that was cut short goes on where it stopped: every id is the same again.
 */
export const furnish = async (house: LocalHouse): Promise<void> => {
  const { clock, dir } = house
  const journal = keepJournal(dir, clock.now())
  // A clock that was left in the middle of the month is put back; one that was set for this start is kept.
  const offset = clock.now() < journal.idag ? journal.offset : distance(clock.now())
  const verden = makeVerden(house, journal)
  const life = moments([
    ...indretning(verden), ...dagbog(verden), ...beskeder(verden), ...aktivitetsplan(verden), ...udvalgt(verden),
    ...laesning(verden)])
  const month = verden.tid.at(firstDay, '00.00')
  const here = personer.filter(({ niveau, hus }) => niveau !== 'ingen' && hus !== undefined)
  let arrived = false
  try {
    for (const [i, together] of life.entries()) {
      if (i < journal.done) continue
      const at = together[0]?.at ?? journal.idag
      if (at >= month && !arrived) {
        // One login each, made at the end of the month: it holds at every moment before. A login for each day and
        // person would be most of the time a first start takes.
        clock.set(new Date(journal.idag))
        await allOf(here, ({ id }) => verden.arrive(id))
        arrived = true
      }
      clock.set(new Date(at))
      await allOf(together, ({ goer }) => goer())
      journal.keep(i + 1)
    }
  } finally {
    if (offset === 0) clock.reset()
    else clock.set(new Date(Date.now() + offset))
  }
}

export const personas = ({ clock, dir }: LocalHouse): Promise<LocalPersona[]> => {
  const noted = readJournal(dir)
  return Promise.resolve(noted === undefined ? [] : personasAt(noted, clock.now()))
}
