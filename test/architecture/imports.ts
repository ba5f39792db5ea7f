import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** One import: who asks for what, and whether it is only for types. `to` is a path from the top, or a package. */
export type Edge = { readonly from: string; readonly to: string; readonly isType: boolean }

const statement = /^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'/gm
const dynamic = /\bimport\('([^']+)'\)/g

/** Every import in one file's text. Types inside braces (`{ type X }`) count as values: they load the file. */
export const importsIn = (from: string, text: string): Edge[] => {
  const resolve = (to: string) => (to.startsWith('.') ? join(dirname(from), to) : to)
  return [
    ...[...text.matchAll(statement)].map(([, type, to = '']) => ({ from, to: resolve(to), isType: type !== undefined })),
    ...[...text.matchAll(dynamic)].map(([, to = '']) => ({ from, to: resolve(to), isType: false })),
  ]
}

export const files = (pattern: string): string[] =>
  globSync(pattern, { cwd: root }).filter((file) => !file.includes('node_modules')).toSorted()

export const edgesOf = (pattern: string): Edge[] =>
  files(pattern).flatMap((file) => importsIn(file, readFileSync(join(root, file), 'utf8')))

/** A way from a file back to itself, if there is one. */
export const findCycle = (edges: readonly Edge[]): string[] | undefined => {
  const next = Map.groupBy(edges, ({ from }) => from)
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const { to } of next.get(file) ?? []) {
      const found = visit(to, [...path, file])
      if (found) return found
    }
    done.add(file)
    return undefined
  }
  for (const file of next.keys()) {
    const found = visit(file, [])
    if (found) return found
  }
  return undefined
}
