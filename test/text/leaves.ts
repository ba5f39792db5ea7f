/** One text of the dictionary: where it stands, and what it says. */
export type Leaf = { readonly path: readonly string[]; readonly said: string }

type Filled = (...words: string[]) => string

/** Every text under a section. Where a text takes something in (a name, a time), short words stand for it. */
export const leavesOf = (part: unknown, path: readonly string[] = []): Leaf[] => {
  if (typeof part === 'string') return [{ path, said: part }]
  if (typeof part === 'function') return [{ path, said: (part as Filled)('Ida', 'Bo', 'Eva') }]
  return Object.entries(part as object).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
}
