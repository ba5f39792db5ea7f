import { execFile } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import type { Metafile } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { entries } from '../infra/build/entries.ts'
import { paths } from '../infra/build/paths.ts'
import { personer } from '../infra/local/world/personer.ts'

/** A minifier writes `ø` as `\xF8`: read it back before looking for names. */
const readable = (code: string): string => code
  .replaceAll(/\\x([0-9a-f]{2})/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
  .replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))

/** What only the local provider and the demo world say. */
const marks = [
  'interaction session not found', 'prøve-udgave af MitID', 'idp-keys.json', 'sourceMappingURL', 'kms.json',
  ...personer.flatMap(({ navn, cpr, om }) => [navn, cpr, om])]

const marksIn = (code: string): string[] => {
  const text = readable(code)
  return marks.filter((mark) => text.includes(mark))
}

const ours = /^(functions|node_modules|\(disabled\):node_modules)\//
const localOnly = /node_modules\/(oidc-provider|koa|vitest|@dynoxide|aws-cdk-lib)\//
const strayIn = ({ inputs }: Metafile): string[] =>
  Object.keys(inputs).filter((path) => !ours.test(path) || localOnly.test(path))

beforeAll(() => promisify(execFile)(process.execPath, ['infra/build/build.ts'], { cwd: paths.root }), 300_000)

const names = Object.keys(entries).filter((name) => existsSync(join(paths.root, 'functions', `${name}.ts`)))

describe('what is deployed holds nothing of the local house', () => {
  it.each(names)('%s: no provider, no demo person, no source map in the code', (name) => {
    const files = globSync('**/*', { cwd: join(paths.functions, name) })
    expect(files).toContain('index.mjs')
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([])
    expect(marksIn(readFileSync(join(paths.functions, name, 'index.mjs'), 'utf8'))).toEqual([])
  })

  it.each(names)('%s: made from the functions and their packages alone', (name) => {
    const meta = JSON.parse(readFileSync(join(paths.meta, `${name}.json`), 'utf8')) as Metafile
    expect(Object.keys(meta.inputs)).toContain(`functions/${name}.ts`)
    expect(strayIn(meta)).toEqual([])
  })

  it.each(names)('%s: looks for credentials where Lambda gives them, and carries no other way (P6)', (name) => {
    const inputs = Object.keys((JSON.parse(readFileSync(join(paths.meta, `${name}.json`), 'utf8')) as Metafile).inputs)
    expect(inputs.filter((path) => path.includes('credential-provider-env'))).not.toEqual([])
    expect(inputs.filter((path) => /credential-provider-(sso|ini|imds|process|login)/.test(path))).toEqual([])
  })

  it('the site: no demo person, no source map', () => {
    const files = globSync('**/*.{html,js,css,json,map}', { cwd: paths.site })
    expect(files).toContain('index.html')
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([])
    for (const file of files) expect([file, marksIn(readFileSync(join(paths.site, file), 'utf8'))]).toEqual([file, []])
  })

  it('would be noticed if it were there', async () => {
    const contents = 'export * from "./infra/local/idp.ts"; export * from "./infra/local/world/personer.ts"'
    const bundled = await build({
      stdin: { contents, resolveDir: paths.root, sourcefile: 'functions/auth.ts' }, absWorkingDir: paths.root,
      bundle: true, minify: true, platform: 'node', format: 'esm', write: false, metafile: true, sourcemap: 'inline' })
    const found = marksIn(bundled.outputFiles[0]?.text ?? '')
    expect(marks.filter((mark) => !found.includes(mark))).toEqual(['kms.json'])
    expect(strayIn(bundled.metafile)).toEqual(expect.arrayContaining([
      'infra/local/idp.ts', 'infra/local/world/personer.ts', 'node_modules/oidc-provider/lib/index.js']))
  })
})
