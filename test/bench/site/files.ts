import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as z from 'zod'
import { paths } from '../../../infra/build/paths.ts'
import { pagesIn } from './pages.ts'
import type { Page } from './pages.ts'

/** The built site as files: what a page weighs is read off them, with no browser. */
const chunk = z.object({ file: z.string(), modules: z.array(z.string()), imports: z.array(z.string()) })

const readChunks = () => {
  const chunks = z.array(chunk).parse(JSON.parse(readFileSync(join(paths.meta, 'site.json'), 'utf8')))
  const byFile = new Map(chunks.map((each) => [each.file, each]))
  const byModule = new Map(chunks.flatMap(({ file, modules }) => modules.map((module) => [module, file] as const)))

  const withImports = (file: string, found = new Set<string>()): Set<string> => {
    if (found.has(file)) return found
    found.add(file)
    for (const each of byFile.get(file)?.imports ?? []) withImports(each, found)
    return found
  }

  /** The scripts without which nothing of these sources is drawn: their files, and what those cannot run without. */
  return (sources: readonly string[]): Set<string> => new Set(sources.flatMap((source) => {
    const file = byModule.get(source)
    if (file === undefined) throw new Error(`${source} is in no built file`)
    return [...withImports(file)]
  }))
}

const read = (file: string) => readFileSync(join(paths.site, file))
const zipped = (file: string) => gzipSync(read(file)).length
const sum = (files: Iterable<string>, size: (file: string) => number) =>
  [...files].reduce((all, file) => all + size(file), 0)

export type Weight = { readonly page: string; readonly gz: number }

/** W1–W3 in bytes. */
export const weighSite = () => {
  const filesOf = readChunks()
  const loaded = ({ sources }: Page) => filesOf(['web/main.tsx', ...sources])
  const weigh = (pages: readonly Page[]): Weight[] =>
    pages.map((page) => ({ page: page.path, gz: sum(loaded(page), zipped) })).toSorted((a, b) => b.gz - a.gz)
  const { borger, sted } = pagesIn(readFileSync(join(paths.root, 'web/app.tsx'), 'utf8'))
  const always = filesOf(['web/main.tsx'])
  const easyRead = [...filesOf(['web/text/da-let/index.ts'])].filter((file) => !always.has(file))
  const assets = (ending: string) => globSync(`assets/*.${ending}`, { cwd: paths.site })
  return {
    borger: weigh(borger),
    sted: weigh(sted),
    easyRead: sum(easyRead, zipped),
    allBorger: sum(new Set([...borger.flatMap((page) => [...loaded(page)]), ...easyRead]), zipped),
    css: sum(assets('css'), zipped),
    fonts: sum(assets('woff2'), (file) => read(file).length),
    pictograms: sum(assets('svg'), zipped),
  }
}

/** What a script of the site weighs when it is sent. */
export const zippedSize = (path: string): number => zipped(path.replace(/^\//, ''))
