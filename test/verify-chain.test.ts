import { describe, expect, it } from 'vitest'
import { entryOf, linkHash, nextLink } from '../functions/audit/chain.ts'
import type { Anchor, Link } from '../functions/audit/chain.ts'
import { readImage } from '../functions/audit/image.ts'
import { verifyChain } from '../functions/audit/verify.ts'
import { minutes } from '../functions/core/clock.ts'

const org = '0organisation---------'
const line = (i: number, who = 'anna') =>
  ({ pk: `O#${org}#B#b#`, sk: `T#${i}#`, who, ids: ['a', 'b'], heldAt: minutes(6 * i), rolle: undefined })

/** Nine lines in three links; the first and the third head are outside. */
const whole = () => {
  const lines = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((i) => line(i))
  const links: Link[] = []
  for (const from of [0, 3, 6]) {
    links.push(nextLink(org, links.at(-1), lines.slice(from, from + 3).map(entryOf), minutes(from * 3)))
  }
  const anchors: Anchor[] = links.filter(({ outside }) => outside).map(({ n, hash, at }) => ({ org, n, hash, at }))
  return { org, lines, links, anchors, settled: Number.POSITIVE_INFINITY }
}
type Whole = ReturnType<typeof whole>

/** What one who may write in the table, but not outside, could make of it: every hash made anew from link `from` on. */
const remade = ({ links, ...rest }: Whole, from: number, change: (link: Link) => Link): Whole => {
  const made: Link[] = []
  for (const link of links) {
    const next = link.n < from ? link : { ...change(link), prev: made.at(-1)?.hash ?? '' }
    made.push({ ...next, hash: linkHash(org, next) })
  }
  return { ...rest, links: made }
}

const at = (i: number) => ({ pk: line(i).pk, sk: line(i).sk })
const changed = ({ lines, ...rest }: Whole, i: number) =>
  ({ ...rest, lines: lines.map((each, at) => (at === i - 1 ? line(i, 'eva') : each)) })

describe('a whole audit', () => {
  it('holds, whatever order its lines and links are read in', () => {
    expect(whole().anchors.map(({ n }) => n)).toEqual([1, 3])
    expect(verifyChain(whole())).toEqual([])
    const { lines, links, ...rest } = whole()
    expect(verifyChain({ ...rest, lines: lines.toReversed(), links: links.toReversed() })).toEqual([])
  })

  it('holds before it has begun', () => {
    expect(verifyChain({ org, lines: [], links: [], anchors: [], settled: 0 })).toEqual([])
  })

  it('holds when a line was told twice and lies in two links', () => {
    const { links, ...rest } = whole()
    const again = nextLink(org, links.at(-1), [entryOf(line(2)), entryOf(line(9))], minutes(60))
    expect(verifyChain({ ...rest, links: [...links, again] })).toEqual([])
  })

  it('holds while its newest line is on its way into the chain, and no longer', () => {
    const { lines, ...rest } = whole()
    const more = { ...rest, lines: [...lines, line(10)] }
    expect(verifyChain({ ...more, settled: minutes(60) })).toEqual([])
    expect(verifyChain({ ...more, settled: minutes(60) + 1 })).toEqual([{ what: 'line-unchained', ...at(10) }])
  })

  it('says the same of a line read from the stream and from the table', () => {
    const image = { pk: { S: 'p' }, sk: { S: 's' }, n: { N: '1795334400000' }, on: { BOOL: false }, no: { NULL: true },
      ids: { L: [{ S: 'a' }, { M: { b: { B: 'AAE=' } } }] } }
    const item = { pk: 'p', sk: 's', n: 1795334400000, on: false, no: null, ids: ['a', { b: new Uint8Array([0, 1]) }] }
    expect(readImage(image)).toEqual(item)
    expect(entryOf(readImage(image))).toEqual(entryOf(Object.fromEntries(Object.entries(item).toReversed()) as typeof item))
    const other = { ...item, ids: ['a', { b: new Uint8Array([0, 2]) }] }
    expect(entryOf(other)).not.toEqual(entryOf(item))
  })
})

describe('is seen:', () => {
  it('a line with other words', () => {
    expect(verifyChain(changed(whole(), 5))).toEqual([{ what: 'line-changed', ...at(5) }])
  })

  it('a line taken out of the middle, and one from the end', () => {
    const { lines, ...rest } = whole()
    expect(verifyChain({ ...rest, lines: lines.toSpliced(4, 1) })).toEqual([{ what: 'line-missing', ...at(5) }])
    expect(verifyChain({ ...rest, lines: lines.slice(0, 8) })).toEqual([{ what: 'line-missing', ...at(9) }])
  })

  it('a line taken out and put in again with other words, though it was chained again', () => {
    const { links, ...rest } = changed(whole(), 5)
    const again = nextLink(org, links.at(-1), [entryOf(line(5, 'eva'))], minutes(60))
    expect(verifyChain({ ...rest, links: [...links, again] })).toEqual([{ what: 'line-changed', ...at(5) }])
  })

  it('a line put in beside the chain', () => {
    const { lines, ...rest } = whole()
    expect(verifyChain({ ...rest, lines: [...lines, line(0)] })).toEqual([{ what: 'line-unchained', ...at(0) }])
    const { heldAt: _, ...dateless } = line(0)
    expect(verifyChain({ ...rest, lines: [...lines, dateless], settled: 0 })).toEqual([{ what: 'line-unchained', ...at(0) }])
  })

  it('a link that was changed to fit a changed line', () => {
    const fit = (evidence: Whole) => ({ ...evidence, links: evidence.links.map((link) => (link.n === 2
      ? { ...link, lines: link.lines.map((entry, i) => (i === 1 ? entryOf(line(5, 'eva')) : entry)) } : link)) })
    expect(verifyChain(fit(changed(whole(), 5)))).toEqual([{ what: 'link-changed', n: 2 }])
    const { links, ...rest } = fit(changed(whole(), 5))
    const rehashed = links.map((link) => ({ ...link, hash: linkHash(org, link) }))
    expect(verifyChain({ ...rest, links: rehashed })).toEqual([{ what: 'link-changed', n: 3 }])
  })

  it('a link taken out with its lines', () => {
    const { links, lines, ...rest } = whole()
    expect(verifyChain({ ...rest, links: links.toSpliced(1, 1), lines: lines.toSpliced(3, 3) }))
      .toEqual([{ what: 'link-missing', n: 2 }])
    expect(verifyChain({ ...rest, links: links.slice(1), lines: lines.slice(3) }))
      .toEqual([{ what: 'link-missing', n: 1 }, { what: 'anchor-broken', n: 1 }])
  })

  it('a tail cut off, lines and links together: by the head outside, and by nothing else', () => {
    const { links, lines, ...rest } = whole()
    const cut = { ...rest, links: links.slice(0, 2), lines: lines.slice(0, 6) }
    expect(verifyChain(cut)).toEqual([{ what: 'anchor-broken', n: 3 }])
    expect(verifyChain({ ...cut, anchors: [] })).toEqual([])
  })

  it('a chain made anew from the first changed link on: by the head outside, and by nothing else', () => {
    const entries = (link: Link) => ({ ...link, lines: link.lines.map((entry) => (entry.sk === at(5).sk ? entryOf(line(5, 'eva')) : entry)) })
    const made = remade(changed(whole(), 5), 2, entries)
    expect(verifyChain(made)).toEqual([{ what: 'anchor-broken', n: 3 }])
    expect(verifyChain({ ...made, anchors: [] })).toEqual([])
  })

  it('another house’s chain or anchor in this one’s place', () => {
    const { anchors, ...rest } = whole()
    expect(verifyChain({ ...rest, anchors, org: 'other' })).toEqual([
      ...[1, 2, 3].map((n) => ({ what: 'link-changed', n })), ...[1, 3].map((n) => ({ what: 'anchor-broken', n }))])
    expect(verifyChain({ ...rest, anchors: anchors.map((one) => ({ ...one, org: 'other' })) }))
      .toEqual([1, 3].map((n) => ({ what: 'anchor-broken', n })))
  })
})
