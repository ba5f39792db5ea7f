import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Leaf } from './leaves.ts'

/** The texts of a section that no file outside `web/text` reads, by name or by a key it puts together. */
export const unusedIn = (web: string, section: string, leaves: readonly Leaf[]): string[] => {
  const sources = globSync('**/*.{ts,tsx}', { cwd: web })
    .filter((file) => !file.startsWith('text/'))
    .map((file) => readFileSync(join(web, file), 'utf8'))
    .filter((source) => source.includes(`text/${section}.ts'`))
    .join('\n')
  const patterns = [...sources.matchAll(/\[`([^`]+)`\]/g)]
    .map(([, key = '']) => new RegExp(`^${key.replace(/\$\{[^}]+\}/g, '.+')}$`))
  const reads = (key: string) => new RegExp(`\\.${key}\\b|\\['${key}'\\]`).test(sources)
    || patterns.some((pattern) => pattern.test(key))
  const readsAnyOf = (key: string) => new RegExp(`\\.${key}\\)?\\[|\\.${key}\\b(?!\\.)`).test(sources)
  return leaves.filter(({ path: [first = '', ...rest] }) =>
    !(rest.length === 0 ? reads(first) : readsAnyOf(first) || rest.every(reads)))
    .map(({ path }) => path.join('.'))
}
