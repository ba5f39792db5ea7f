import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { BuildOptions, BuildResult } from 'esbuild'
import { credentialsFromEnv } from './credentials.ts'
import { entries } from './entries.ts'
import type { Entry } from './entries.ts'
import { paths } from './paths.ts'

export type Bundle = { name: string; bytes: number; gzipped: number }

/** What a CommonJS package inside an ES module asks for; a bundle without one does not carry it. */
const requireBanner = "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);"
const asksForRequire = 'Dynamic require of "'

/** How every bundle is made; the bench makes its naive one the same way. */
export const options = (name: string, { esbuild = {} }: Entry): BuildOptions => ({
  entryPoints: [join(paths.root, 'functions', `${name}.ts`)],
  outfile: join(paths.functions, name, 'index.mjs'),
  absWorkingDir: paths.root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  minify: true,
  mainFields: ['module', 'main'],
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
  ...esbuild,
  plugins: [credentialsFromEnv, ...esbuild.plugins ?? []],
})

const textOf = (result: BuildResult) => result.outputFiles?.find(({ path }) => path.endsWith('index.mjs'))

const bundleOne = async (name: string, entry: Entry): Promise<Bundle> => {
  const plain = await build(options(name, entry))
  const needs = textOf(plain)?.text.includes(asksForRequire) === true
  const result = needs ? await build({ ...options(name, entry), banner: { js: requireBanner } }) : plain
  const folder = join(paths.functions, name)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const { path, contents } of result.outputFiles ?? []) await writeFile(path, contents)
  await entry.finish?.(folder)
  await mkdir(paths.meta, { recursive: true })
  await writeFile(join(paths.meta, `${name}.json`), JSON.stringify(result.metafile))
  const made = textOf(result)?.contents ?? new Uint8Array()
  return { name, bytes: made.length, gzipped: gzipSync(made).length }
}

/** Makes every Lambda's folder, as it is deployed and as the local gateway runs it. */
export const bundleFunctions = (): Promise<Bundle[]> => Promise.all(Object.entries(entries)
  .filter(([name]) => existsSync(join(paths.root, 'functions', `${name}.ts`)))
  .map(([name, entry]) => bundleOne(name, entry)))
