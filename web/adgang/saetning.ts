import type { BorgerRights, BorgerScope, Right } from '../../functions/core/scope.ts'
import { adgang as text } from '../text/adgang.ts'
import { dayInWords } from '../ui/dato.ts'

const special = (scope: BorgerScope, right: Right): string | undefined =>
  (text.saerlige as Partial<Record<string, string>>)[`${scope}.${right}`]

const scopesOf = (rights: BorgerRights) =>
  (Object.keys(text.omraader) as BorgerScope[]).filter((scope) => rights[scope] !== undefined)

const listed = (parts: string[]): string => {
  const last = parts.at(-1) ?? ''
  return parts.length > 1 ? parts.slice(0, -1).join(', ') + text.og + last : last
}

const inWords = (rights: BorgerRights, which: readonly Right[]) =>
  listed(scopesOf(rights).flatMap((scope) => (rights[scope] ?? []).filter((right) => which.includes(right))
    .map((right) => special(scope, right) ?? text.rettigheder[right](text.omraader[scope]))))

/** What someone may, as one list in words: «læse i dagbogen, skrive i dagbogen og læse beskeder». */
export const rightsInWords = (rights: BorgerRights): string => inWords(rights, ['read', 'write', 'act'])

/** What someone may do beside seeing. */
export const doingInWords = (rights: BorgerRights): string => inWords(rights, ['write', 'act'])

/** What someone may see, part by part. */
export const seenOf = (rights: BorgerRights): BorgerScope[] =>
  scopesOf(rights).filter((scope) => rights[scope]?.includes('read'))

export const seenInWords = (rights: BorgerRights): string => listed(seenOf(rights).map((scope) => text.omraader[scope]))

/** The last day an adgang holds: one that ends at midnight holds the whole day before. */
export const lastDay = (til: string): string => dayInWords(new Date(Date.parse(til) - 1).toISOString())
