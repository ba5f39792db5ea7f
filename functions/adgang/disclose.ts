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

type Ask = { readonly foer?: string | undefined }

const ownerOf = ({ om }: AnyPermit): Owner => (om.slags === 'borger' ? { org: om.org, borger: om.borger } : { org: om.org })

type Ranges = Extract<Question, { ranges: unknown }>

/** A mark belongs to the very partitions it was made in: in another room or lane it is a foreign one. */
const placesOf = (name: string, { ranges }: Ranges): string => [name, ...ranges.map(({ pk, prefix }) => pk + prefix)].join('|')

/** One page out of several partitions: the first `limit` of them all, in order. */
const readRanges = async (table: Table, from: TableName, ask: Ranges, after?: string) => {
  const pages = await Promise.all(ask.ranges.map((range) =>
    table.query(from, { ...range, limit: ask.limit, newestFirst: ask.newestFirst, after })))
  const merged = pages.flat().toSorted((a, b) => (a.sk < b.sk ? -1 : 1) * (ask.newestFirst ? -1 : 1))
  return { items: merged.slice(0, ask.limit), isLast: merged.length <= ask.limit && pages.every((p) => p.length < ask.limit) }
}

/**
 * The one way out. Reads by pattern, opens what was sealed, leaves out what this person may not see, writes the audit
 * line, and only then answers: no audit line, no data. What is left out leaves no gap; the page is filled from further on.
 */
export const makeDisclose = (table: Table, vault: Vault) =>
  async <S extends AnyScope, R extends Right, A, T>(
    permit: Permit<S, R>, pattern: Pattern<S, R, A>, args: A, read: Reader<T>,
    maySee: (value: T) => boolean, { foer }: Ask = {},
  ): Promise<Page<T>> => {
    assertIssued(permit)
    const logged = permit as unknown as AnyPermit
    const unlocking = Promise.all([vault.unlock(ownerOf(logged)), vault.unlock({ org: permit.om.org })])
    unlocking.catch(() => undefined)
    const question = pattern.ask(permit.om, args)
    const shown: { out: Shown<T>; sk: string }[] = []

    const take = async (items: readonly (Item | undefined)[]) => {
      const [keys, house] = await unlocking
      for (const item of items) {
        const out = item && read(item, keys, house)
        if (item && out && maySee(out.value)) shown.push({ out, sk: item.sk })
      }
    }

    let more = false
    if ('gets' in question) await take(await table.get(pattern.table, question.gets))
    else {
      let after = foer === undefined
        ? question.after : readCursor((await unlocking)[0], logged, placesOf(pattern.name, question), foer)
      do {
        const page = await readRanges(table, pattern.table, question, after)
        await take(page.items)
        after = page.items.at(-1)?.sk
        more = !page.isLast
      } while (more && shown.length < question.limit)
      more ||= shown.length > question.limit
      shown.length = Math.min(shown.length, question.limit)
    }

    const oldest = shown.reduce<Moment | undefined>((min, { out }) => Math.min(min ?? Infinity, out.at ?? Infinity), undefined)
    await table.add('audit', auditLine(logged, {
      what: pattern.name, kind: 'read', ids: shown.map(({ out }) => out.id), oldest: Number.isFinite(oldest) ? oldest : undefined,
    }))
    const last = shown.at(-1)?.sk
    return {
      values: shown.map(({ out }) => out.value),
      ...('ranges' in question && more && last !== undefined && {
        naeste: makeCursor((await unlocking)[0], logged, placesOf(pattern.name, question), last),
      }),
    }
  }

export type Disclose = ReturnType<typeof makeDisclose>
