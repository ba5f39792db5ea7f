import { createHash } from 'node:crypto'
import type { Moment } from '../core/clock.ts'
import { minutes } from '../core/clock.ts'

/** One line of the audit as the chain knows it: where it lies, and what it said. */
export type Entry = { readonly pk: string; readonly sk: string; readonly hash: string }

/**
 * A link holds the lines of one batch, in the order the stream told them, and the hash of the link before. A changed or
 * missing line no longer matches its link; a changed or missing link no longer matches the next.
 */
export type Link = {
  readonly n: number
  readonly prev: string
  /** When the newest of its lines was written, by the store's clock (ms). */
  readonly at: Moment
  /** Is this link told outside? And when was a link last. */
  readonly outside: boolean
  readonly anchored: Moment
  readonly lines: readonly Entry[]
  readonly hash: string
}

/** A head that was put where nobody can change it. A tail cut off after it shows. */
export type Anchor = { readonly org: string; readonly n: number; readonly hash: string; readonly at: Moment }

/** One way to write a value, whatever order its fields came in. */
const canonical = (value: unknown): string => {
  if (value instanceof Uint8Array) return JSON.stringify({ B: Buffer.from(value).toString('base64') })
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).filter(([, field]) => field !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}

export const hashOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('base64url')

export const entryOf = (line: { readonly pk: string; readonly sk: string }): Entry =>
  ({ pk: line.pk, sk: line.sk, hash: hashOf(line) })

/** What a link's own hash is made of: everything else in it, and whose chain it is. */
export const linkHash = (org: string, { n, prev, at, outside, anchored, lines }: Omit<Link, 'hash'>): string =>
  hashOf({ org, n, prev, at, outside, anchored, lines })

/** Told outside at once after a quiet time, then at most every ten minutes: a picture of every link would cost more than the log. */
const anchorEvery = minutes(10)

export const nextLink = (org: string, head: Link | undefined, lines: readonly Entry[], at: Moment): Link => {
  const outside = head === undefined || at >= head.anchored + anchorEvery
  const link = {
    n: (head?.n ?? 0) + 1, prev: head?.hash ?? '', at, outside, anchored: outside ? at : head.anchored,
    lines: lines.map(({ pk, sk, hash }) => ({ pk, sk, hash })),
  }
  return { ...link, hash: linkHash(org, link) }
}
