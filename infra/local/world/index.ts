import type { LocalHouse, LocalPersona } from '../context.ts'
import { aktivitetsplan } from './aktiviteter.ts'
import { beskeder } from './beskeder.ts'
import { dagbog } from './dagbog.ts'
import { indretning } from './huset.ts'
import { distance, keepJournal, readJournal } from './journal.ts'
import { udvalgt } from './oplysninger.ts'
import { personasAt } from './personas.ts'
import { makeVerden } from './verden.ts'
import type { Trin } from './verden.ts'

/** What happens at the same moment, moment by moment. */
const moments = (trin: readonly Trin[]): Trin[][] => {
  const byMoment = Map.groupBy(trin, ({ at }) => at)
  return [...byMoment.values()].toSorted(([a], [b]) => (a?.at ?? 0) - (b?.at ?? 0))
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
  const month = moments([
    ...indretning(verden), ...dagbog(verden), ...beskeder(verden), ...aktivitetsplan(verden), ...udvalgt(verden)])
  try {
    for (const [i, together] of month.entries()) {
      if (i < journal.done) continue
      clock.set(new Date(together[0]?.at ?? journal.idag))
      await Promise.all(together.map(({ goer }) => goer()))
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
