import type { Moment } from '../core/clock.ts'
import type { Anchor, Link } from './chain.ts'
import { hashOf, linkHash } from './chain.ts'

type Line = { readonly pk: string; readonly sk: string; readonly heldAt?: unknown }

/** What does not fit, and where. Nothing found means: no line was changed, taken out or cut off. */
export type Finding =
  | { readonly what: 'link-changed' | 'link-missing' | 'anchor-broken'; readonly n: number }
  | { readonly what: 'line-changed' | 'line-missing' | 'line-unchained'; readonly pk: string; readonly sk: string }

type Evidence = {
  readonly org: string
  /** Every link of the chain, and every line of the audit, of one organisation, as they lie in the table now. */
  readonly links: readonly Link[]
  readonly lines: readonly Line[]
  /** The heads as they lie outside, where nobody can change them. */
  readonly anchors: readonly Anchor[]
  /** Lines written after this may still be on their way into the chain. */
  readonly settled: Moment
}

const place = ({ pk, sk }: { pk: string; sk: string }) => `${pk}\n${sk}`

/** Each link is what it says, and begins where the one before ended. */
const checkLinks = (org: string, links: readonly Link[]): Finding[] => {
  let prev = ''
  let expected = 1
  return links.toSorted((a, b) => a.n - b.n).flatMap((link): Finding[] => {
    const missing = Array.from({ length: Math.max(0, link.n - expected) },
      (_, i): Finding => ({ what: 'link-missing', n: expected + i }))
    const fits = link.hash === linkHash(org, link) && (missing.length > 0 || link.prev === prev)
    prev = link.hash
    expected = link.n + 1
    return fits ? missing : [...missing, { what: 'link-changed', n: link.n }]
  })
}

/** What was told outside is still the chain: otherwise it was made anew, or its tail is gone. */
const checkAnchors = (org: string, links: readonly Link[], anchors: readonly Anchor[]): Finding[] => {
  const hashes = new Map(links.map(({ n, hash }) => [n, hash]))
  return anchors.filter((anchor) => anchor.org !== org || hashes.get(anchor.n) !== anchor.hash)
    .map(({ n }) => ({ what: 'anchor-broken', n }))
}

/** Every line that was chained is there and says what it said; every line that is there was chained. */
const checkLines = ({ links, lines, settled }: Evidence): Finding[] => {
  const now = new Map(lines.map((line) => [place(line), hashOf(line)]))
  const chained = Map.groupBy(links.flatMap((link) => link.lines), place)
  const lost = [...chained].flatMap(([at, entries]): Finding[] => {
    const there = now.get(at)
    const { pk, sk } = entries[0] ?? { pk: '', sk: '' }
    if (there === undefined) return [{ what: 'line-missing', pk, sk }]
    // Taken out and put in again with other words, a line is chained twice, and says two things.
    return entries.every(({ hash }) => hash === there) ? [] : [{ what: 'line-changed', pk, sk }]
  })
  const stray = lines
    .filter((line) => !chained.has(place(line)) && !(typeof line.heldAt === 'number' && line.heldAt >= settled))
    .map(({ pk, sk }): Finding => ({ what: 'line-unchained', pk, sk }))
  return [...lost, ...stray]
}

/** Holds the audit against its chain, and the chain against its anchors. Pure: what to look at is given. */
export const verifyChain = (evidence: Evidence): Finding[] => [
  ...checkLinks(evidence.org, evidence.links),
  ...checkAnchors(evidence.org, evidence.links, evidence.anchors),
  ...checkLines(evidence),
]
