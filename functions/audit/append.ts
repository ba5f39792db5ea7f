import type { Moment } from '../core/clock.ts'
import { AppError } from '../core/errors.ts'
import type { Entry, Link } from './chain.ts'
import { nextLink } from './chain.ts'
import type { ChainStore } from './chain-store.ts'

const attempts = 6

const unique = (lines: readonly Entry[]): Entry[] => [...new Map(lines.map((line) => [line.hash, line])).values()]

/**
 * Adds what the chain does not have yet as one link, and gives back the links that now hold these lines. Told twice, or
 * by two shards at once, each line is added once: whoever is second reads the new head and tries again.
 */
export const append = async (chain: ChainStore, org: string, lines: readonly Entry[], at: Moment): Promise<Link[]> => {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const latest = await chain.latest(org)
    const wanted = new Set(lines.map(({ hash }) => hash))
    const holding = latest.filter((link) => link.lines.some(({ hash }) => wanted.has(hash)))
    const known = new Set(holding.flatMap((link) => link.lines.map(({ hash }) => hash)))
    const fresh = unique(lines).filter(({ hash }) => !known.has(hash))
    if (fresh.length === 0) return holding
    const next = nextLink(org, latest[0], fresh, at)
    if (await chain.add(org, next)) return [...holding, next]
  }
  throw new AppError('proev-igen')
}
