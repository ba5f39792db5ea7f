import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Pattern, Question } from '../functions/table/pattern.ts'
import { patterns } from '../functions/table/patterns.ts'
import { printPatterns } from '../functions/table/print.ts'
import type { Key } from '../functions/table/table.ts'
import { startParts } from './house/parts.ts'
import type { TestParts } from './house/parts.ts'

const all = Object.entries(patterns) as unknown as [string, Pattern<'dagbog', 'read', unknown>][]

let parts: TestParts
beforeAll(async () => { parts = await startParts() })
afterAll(() => parts.stop())

/** Where an answer to the question would lie. */
const places = (question: Question): Key[] =>
  ('gets' in question ? [...question.gets] : question.ranges.map(({ pk, prefix }) => ({ pk, sk: `${prefix}0example#` })))

const ask = async ({ table, ask, example }: Pattern<'dagbog', 'read', unknown>) => {
  const question = ask(example.om, example.args)
  if ('gets' in question) return (await parts.parts.table.get(table, question.gets)).filter(Boolean).length
  const { ranges, ...page } = question
  const pages = await Promise.all(ranges.map((range) => parts.parts.table.query(table, { ...page, ...range })))
  return pages.flat().length
}

describe.each(all)('%s', (name, pattern) => {
  it('is listed under its own name', () => { expect(pattern.name).toBe(name) })

  it('finds its worked example in the real engine, and nothing before it is there', async () => {
    const there = places(pattern.ask(pattern.example.om, pattern.example.args))
    expect(await ask(pattern)).toBe(0)
    for (const place of there) await parts.parts.table.add(pattern.table, { ...place, id: name })
    expect(await ask(pattern)).toBe(there.length)
    await parts.parts.table.transact(there.map((place) => ({ table: pattern.table, remove: place })))
  })

  it('asks only inside the organisation', () => {
    const { om } = pattern.example
    for (const { pk } of places(pattern.ask(om, pattern.example.args))) expect(pk.startsWith(`O#${om.org}#`)).toBe(true)
  })
})

it('prints the page that stands in the folder', () => {
  expect(readFileSync(new URL('../functions/table/ACCESS-PATTERNS.md', import.meta.url), 'utf8')).toBe(printPatterns())
})
