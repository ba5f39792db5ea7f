import type { Moment } from '../core/clock.ts'
import type { AnyScope } from '../core/om.ts'
import type { Right } from '../core/scope.ts'
import { auditLine } from '../audit/write.ts'
import type { Pattern, Question } from '../table/patterns.ts'
import type { TableName } from '../table/schema.ts'
import type { Item, Table } from '../table/table.ts'
import type { Owner, Unlocked, Vault } from '../table/vault.ts'
import { makeCursor, readCursor } from './cursor.ts'
import type { AnyPermit, Permit } from './permit.ts'
import { assertIssued } from './permit.ts'

/** One thing on its way out: the value, its id for the log, and how old it is. */
export type Shown<T> = { readonly id: string; readonly at?: Moment; readonly value: T }

/** Turns a stored item into what a person sees; nothing when the item is not one of these. */
export type Reader<T> = (item: Item, keys: Unlocked, house: Unlocked) => Shown<T> | undefined

export type Page<T> = { readonly values: T[]; readonly naeste?: string }

/** What is looked for among what the person may see: at most `most` things are looked through for one page. Words of the person's own are the criterion. */
export type Search<T> = { readonly criterion?: string; readonly most: number; readonly isHit: (value: T) => boolean }

type Ask<T> = { readonly foer?: string | undefined; readonly search?: Search<T> }

const ownerOf = ({ om }: AnyPermit): Owner => (om.slags === 'borger' ? { org: om.org, borger: om.borger } : { org: om.org })

type Ranges = Extract<Question, { ranges: unknown }>

/** A mark belongs to the very partitions and words it was made for: in another room, lane or search it is a foreign one. */
const placesOf = (name: string, { ranges }: Ranges, criterion: string): string =>
  [name, ...ranges.map(({ pk, prefix }) => pk + prefix), criterion].join('|')

/** A page reads the store at most this often, however much on the way is hidden from the reader. */
const mostRounds = 10
const moreAtOnce = 100

/** The first `limit` of several partitions together, in order. */
const readRanges = async (table: Table, from: TableName, ask: Ranges, limit: number, after?: string) => {
  const pages = await Promise.all(ask.ranges.map((range) =>
    table.query(from, { ...range, limit, newestFirst: ask.newestFirst, after })))
  const merged = pages.flat().toSorted((a, b) => (a.sk < b.sk ? -1 : 1) * (ask.newestFirst ? -1 : 1))
  return { items: merged.slice(0, limit), isLast: merged.length <= limit && pages.every((p) => p.length < limit) }
}

/** Where a full page ends: at the first visible thing beyond it. Counted in what is visible, so nothing hidden shifts it. */
const endOf = (visible: readonly { hit: boolean }[], limit: number, most: number): number | undefined => {
  let hits = 0
  for (const [i, { hit }] of visible.entries()) {
    if (hits === limit || i === most) return i
    if (hit) hits++
  }
  return undefined
}

/**
 * The one way out. Reads by pattern, opens what was sealed, leaves out what this person may not see, writes the audit
 * line, and only then answers: no audit line, no data. What is left out leaves no gap: the page is filled from further on,
 * and «more» means more that this person may see.
 */
export const makeDisclose = (table: Table, vault: Vault) =>
  async <S extends AnyScope, R extends Right, A, T>(
    permit: Permit<S, R>, pattern: Pattern<S, R, A>, args: A, read: Reader<T>,
    maySee: (value: T) => boolean, { foer, search }: Ask<T> = {},
  ): Promise<Page<T>> => {
    assertIssued(permit)
    const logged = permit as unknown as AnyPermit
    const unlocking = Promise.all([vault.unlock(ownerOf(logged)), vault.unlock({ org: permit.om.org })])
    unlocking.catch(() => undefined)
    const question = pattern.ask(permit.om, args)
    const visible: { out: Shown<T>; sk: string; hit: boolean }[] = []

    const take = async (items: readonly (Item | undefined)[]) => {
      const [keys, house] = await unlocking
      for (const item of items) {
        const out = item && read(item, keys, house)
        if (item && out && maySee(out.value)) visible.push({ out, sk: item.sk, hit: search?.isHit(out.value) ?? true })
      }
    }

    /** Where the next page goes on, when there is one. */
    const takePage = async (ranges: Ranges, limit: number): Promise<string | undefined> => {
      const places = placesOf(pattern.name, ranges, search?.criterion ?? '')
      const [keys] = foer === undefined ? [] : await unlocking
      let after = keys && foer !== undefined ? readCursor(keys, logged, places, foer) : ranges.after
      let end: number | undefined
      let isLast = false
      for (let round = 1; !isLast && end === undefined && round <= mostRounds; round++) {
        const page = await readRanges(table, pattern.table, ranges, round === 1 ? limit + 1 : moreAtOnce, after)
        await take(page.items)
        after = page.items.at(-1)?.sk
        isLast = page.isLast
        end = endOf(visible, limit, search?.most ?? Infinity)
      }
      const last = end === undefined ? after : visible[end - 1]?.sk
      visible.length = end ?? visible.length
      if ((end === undefined && isLast) || last === undefined) return undefined
      return makeCursor((await unlocking)[0], logged, places, last)
    }

    const naeste = 'gets' in question
      ? await take(await table.get(pattern.table, question.gets)) : await takePage(question, question.limit)
    const shown = visible.filter(({ hit }) => hit).map(({ out }) => out)
    const oldest = shown.reduce<Moment | undefined>((min, { at }) => Math.min(min ?? Infinity, at ?? Infinity), undefined)
    await table.add('audit', auditLine(logged, {
      what: pattern.name, kind: 'read', ids: shown.map(({ id }) => id), oldest: Number.isFinite(oldest) ? oldest : undefined,
      soegt: search?.criterion !== undefined
        ? (await unlocking)[0].seal({ q: search.criterion }, soegtBoundTo(logged)) : undefined,
    }))
    return { values: shown.map(({ value }) => value), ...(typeof naeste === 'string' && { naeste }) }
  }

/** Binds the sealed words of a search to who searched, about whom and when. */
export const soegtBoundTo = ({ om, person, heldAt }: Pick<AnyPermit, 'om' | 'person' | 'heldAt'>): string =>
  `soegt|${om.org}|${om.slags === 'borger' ? om.borger : ''}|${person}|${heldAt}`

export type Disclose = ReturnType<typeof makeDisclose>
