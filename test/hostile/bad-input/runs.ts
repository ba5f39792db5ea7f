import fc from 'fast-check'

const asked = Number(process.env['HOSTILE_RUNS'] ?? 2_000)
/** How many generated cases in all; `npm run hostile` asks for more. Never endless. */
export const runs = Math.min(Math.max(Number.isFinite(asked) ? asked : 2_000, 100), 1_000_000)

/** The same seed makes the same cases: `HOSTILE_SEED=… vitest run test/hostile/bad-input.test.ts`. */
export const seed = Number(process.env['HOSTILE_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

/** For a test of generated cases: a long run takes as long as it takes. */
export const patience = 60_000 + runs * 20

/** Tries a share of all the cases, spread over so many tests. */
export const tryCases = async <T>(
  share: number, tests: number, cases: fc.Arbitrary<T>, check: (value: T) => Promise<void>,
): Promise<void> => {
  const numRuns = Math.max(1, Math.round((runs * share) / tests))
  await fc.assert(fc.asyncProperty(cases, check), { seed, numRuns, endOnFailure: numRuns > 1_000 })
}

/** A long list in turns, so that the routes together meet all of it; a long run meets all of it everywhere. */
export const inTurn = <T>(list: readonly T[], turn: number, most: number): readonly T[] =>
  (runs > 10_000 ? list
    : Array.from({ length: Math.min(most, list.length) }, (_, i) => list[(turn * most + i) % list.length] as T))
