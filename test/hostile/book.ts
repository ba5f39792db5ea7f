import { expect } from 'vitest'
import type { Who, World } from '../world.ts'
import type { Done, Work } from './work.ts'

type Found = { readonly id: string; readonly text: string }

/** Every page of a list, to its end. */
const pages = async (w: World, who: Who, path: string, list: string, text: string): Promise<Found[]> => {
  const found: Found[] = []
  let foer: string | undefined
  do {
    const page = await w.must(who, 'GET', path + (foer ? `?foer=${encodeURIComponent(foer)}` : ''))
    found.push(...page[list].map((one: Record<string, string>) => ({ id: one['id'], text: one[text] })))
    foer = page.naeste
  } while (foer)
  return found
}

/** What everybody can read afterwards, one line for each thing. */
const readAll = async (w: World, { at }: Work) => ({
  notat: await pages(w, w.anna, `${at}/dagbog`, 'notater', 'tekst'),
  besked: [
    ...await pages(w, w.anna, `${at}/samtaler/personale`, 'beskeder', 'tekst'),
    ...await pages(w, w.mor, `${at}/samtaler/personale.${w.mor.id}`, 'beskeder', 'tekst'),
    ...await pages(w, w.mor, `${at}/samtaler/borger.${w.mor.id}`, 'beskeder', 'tekst'),
  ],
  medicin: await pages(w, w.leder, `${at}/medicin`, 'medicin', 'navn'),
  dokument: await pages(w, w.leder, `${at}/dokumenter`, 'dokumenter', 'titel'),
})

const isDone = ({ answer }: Done): boolean => answer.status < 300

/** The last thing of a kind that was done with one id; what was done later counts. */
const lastOf = (done: readonly Done[], kinds: readonly string[]) =>
  new Map(done.filter((one) => kinds.includes(one.kind) && isDone(one)).map((one) => [one.id, one.text]))

/** Everything acknowledged is there, once, as it was said last; and nothing is there twice. */
export const holdTo = async (w: World, work: Work, done: readonly Done[]) => {
  const there = await readAll(w, work)
  for (const kind of ['notat', 'besked', 'medicin', 'dokument'] as const) {
    const ids = there[kind].map(({ id }) => id)
    expect(ids).toHaveLength(new Set(ids).size)
    const found = new Map(there[kind].map(({ id, text }) => [id, text]))
    const said = lastOf(done, kind === 'notat' ? ['notat', 'rettelse'] : [kind])
    expect(said.size).toBeGreaterThan(0)
    expect([...said].filter(([id, text]) => found.get(id) !== text)).toEqual([])
  }
  const helpers = await w.must(w.leder, 'GET', `/api/enheder/${w.havsiden}/aktiviteter/${work.aktivitet}/tilmeldte`)
  const here = new Set(helpers.tilmeldte.map(({ id }: { id: string }) => id))
  for (const [id, method] of lastOf(done, ['tilmelding'])) expect([id, here.has(id)]).toEqual([id, method === 'PUT'])
  const { adgange } = await w.must(w.leder, 'GET', `${work.at}/adgange`)
  for (const [id, status] of lastOf(done, ['adgang'])) {
    const lines = adgange.filter(({ person }: { person: { id: string } }) => person.id === id)
    expect([id, lines.map((line: { status: string }) => line.status)]).toEqual([id, [status]])
  }
}
