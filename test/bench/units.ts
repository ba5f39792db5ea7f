import type { Measures } from './goals.ts'
import { mixed, mostlyMig } from './house.ts'
import type { Dagbog } from './house.ts'
import { makeDagbog } from './house.ts'
import { exactly } from './stats.ts'
import { tekster } from './tekster.ts'
import type { Who, World } from '../world.ts'

const reads = new Set(['BatchGetItem', 'GetItem', 'Query'])

/** What the engine charged for one request: reading units and writing units. */
const unitsOf = async (w: World, ask: () => Promise<unknown>): Promise<{ rru: number; wru: number }> => {
  const before = w.calls.length
  await ask()
  const calls = w.calls.slice(before)
  const sum = (isRead: boolean) =>
    calls.filter(({ name }) => reads.has(name) === isRead).reduce((all, { units }) => all + units, 0)
  return { rru: sum(true), wru: sum(false) }
}

const list = (w: World, who: Who, { borger }: Dagbog) =>
  unitsOf(w, () => w.must(who, 'GET', `/api/borgere/${borger.borger}/dagbog`))

/** P8: a list of 20 as the engine charges it, by how much lies there and for whom. */
export const measureLists = async (w: World, sizes: readonly number[], first: Dagbog): Promise<Measures> => {
  const found: [string, number][] = []
  for (const size of sizes) {
    for (const [name, pattern] of [['', mixed], ['.mig', mostlyMig]] as const) {
      const dagbog = size === 50 && pattern === mixed ? first : await makeDagbog(w, pattern, size)
      const { rru, wru } = await list(w, w.mor, dagbog)
      found.push([`P8${name}.${size}.rru`, rru], [`P8${name}.${size}.wru`, wru])
    }
  }
  const last = (await list(w, w.mads, first)).rru
  const own = (await list(w, first.borger, first)).rru
  return told([...found, ['P8.personale.rru', last], ['P8.borger.rru', own]])
}

const told = (found: readonly [string, number][]): Measures =>
  Object.fromEntries(found.map(([name, units]) => [name, exactly(units)]))

/** P9: a new notat and a change of it, as a relative and as staff; whatever is read on the way is told beside it. */
export const measureWrites = async (w: World, { borger }: Dagbog): Promise<Measures> => {
  const found: [string, number][] = []
  for (const [name, who] of [['paaroerende', w.mor], ['personale', w.mads]] as const) {
    const path = `/api/borgere/${borger.borger}/dagbog/${w.newId()}`
    const notat = { tekst: tekster[4] ?? '', laesere: 'personale', humoer: 4 }
    const made = await unitsOf(w, () => w.must(who, 'PUT', path, notat))
    const changed = await unitsOf(w, () => w.must(who, 'PATCH', path, { ...notat, humoer: 5, version: 1 }))
    found.push([`P9.${name}.new`, made.wru], [`P9.${name}.new.rru`, made.rru])
    found.push([`P9.${name}.change`, changed.wru], [`P9.${name}.change.rru`, changed.rru])
  }
  return told(found)
}
