import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '../functions/core/errors.ts'
import { lix, longestSentence, sentencesOf } from './text/lix.ts'
import { leavesOf, type Leaf } from './text/leaves.ts'
import { unusedIn } from './text/used.ts'

const web = join(import.meta.dirname, '../web')
const sections = readdirSync(join(web, 'text/da')).map((file) => file.replace('.ts', ''))

const load = async (form: 'da' | 'da-let', section: string): Promise<Leaf[]> => {
  const module = await import(`${web}/text/${form}/${section}.ts`) as Record<string, object>
  return leavesOf(module[section] ?? {})
}

describe.each(sections)('the words of «%s»', (section) => {
  it('stand in both forms', async () => {
    const keys = (leaves: Leaf[]) => leaves.map(({ path }) => path.join('.'))
    expect(keys(await load('da-let', section))).toEqual(keys(await load('da', section)))
  })

  it('are all read by a page', async () => {
    if (section === 'fejl') return
    expect(unusedIn(web, section, await load('da', section))).toEqual([])
  })

  it('are easy to read (LIX 35), and easier in «Let at læse» (LIX 25, at most 15 words in a sentence)', async () => {
    const [da, easy] = await Promise.all([load('da', section), load('da-let', section)])
    expect(lix(da.map(({ said }) => said)), 'da').toBeLessThanOrEqual(35)
    expect(lix(easy.map(({ said }) => said)), 'da-let').toBeLessThanOrEqual(25)
    expect(easy.flatMap(({ said }) => sentencesOf(said)).filter((words) => words.length > 15)).toEqual([])
    expect(longestSentence(da.map(({ said }) => said)), 'da').toBeLessThanOrEqual(20)
  })
})

it('there is a sentence for every code the server can answer with, and for no other', async () => {
  const codes = (await load('da', 'fejl')).map(({ path }) => path[0])
  expect(codes.toSorted()).toEqual([...errorCodes].toSorted())
})

it('every section is in the one file that «Let at læse» fetches', () => {
  const index = readFileSync(join(web, 'text/da-let/index.ts'), 'utf8')
  expect(sections.filter((section) => !index.includes(`'./${section}.ts'`))).toEqual([])
})

it('finds what is hard to read', () => {
  expect(lix(['Du er her.'])).toBeLessThan(10)
  expect(lix(['Kommunalbestyrelsen iværksætter foranstaltninger efter lovens bestemmelser.'])).toBeGreaterThan(60)
})
