import type { BorgerRights, BorgerScope } from '../core/scope.ts'

/** Whoever reads one of these reads all of it, so the giver's own page is exactly the other's; the dagbog has its rule. */
export const shown = ['dagbog', 'stamkort', 'medicin', 'dokument'] as const
export type Shown = (typeof shown)[number]

/** What of an adgang can be shown exactly, and what cannot. Only reading shows anything. */
export const partsOf = (adgang: BorgerRights): { vist: Shown[]; ikkeVist: BorgerScope[] } => {
  const read = (Object.keys(adgang) as BorgerScope[]).filter((scope) => adgang[scope]?.includes('read'))
  const isShown = (scope: BorgerScope): scope is Shown => (shown as readonly string[]).includes(scope)
  return { vist: read.filter(isShown), ikkeVist: read.filter((scope) => !isShown(scope)) }
}

const mostLetters = 80

/** The first line of a text, cut where a word ends. */
export const firstLine = (text: string): string => {
  const [line = ''] = text.trim().split('\n')
  if (line.length <= mostLetters) return line
  const cut = line.slice(0, mostLetters)
  const word = cut.lastIndexOf(' ')
  return `${word > 0 ? cut.slice(0, word) : cut} …`
}
