import type { BorgerRights, BorgerScope, Right } from '../../functions/core/scope.ts'
import { adgang as text } from '../text/adgang.ts'
import { dayInWords } from '../ui/dato.ts'

const special = (scope: BorgerScope, right: Right): string | undefined =>
  (text.saerlige as Partial<Record<string, string>>)[`${scope}.${right}`]

/** What someone may, as one list in words: «se dagbogen, skrive i dagbogen og se beskeder». */
export const rightsInWords = (rights: BorgerRights): string => {
  const parts = (Object.keys(text.omraader) as BorgerScope[]).flatMap((scope) =>
    (rights[scope] ?? []).map((right) => special(scope, right) ?? text.rettigheder[right](text.omraader[scope])))
  const last = parts.pop() ?? ''
  return parts.length > 0 ? parts.join(', ') + text.og + last : last
}

/** The last day an adgang holds: one that ends at midnight holds the whole day before. */
export const lastDay = (til: string): string => dayInWords(new Date(Date.parse(til) - 1).toISOString())
