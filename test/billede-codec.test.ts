import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { redraw } from '../functions/files/codec.ts'
import { entries } from '../infra/build/entries.ts'
import { codecs } from '../infra/build/codec.ts'
import { paths } from '../infra/build/paths.ts'
import { large, noPictures, photo, png, polyglot, webp } from './billede/corpus.ts'

const dir = mkdtempSync(join(tmpdir(), 'samspil-codec-'))
let deployed: typeof redraw

const versionOf = (name: string) =>
  (JSON.parse(readFileSync(join(paths.root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version

beforeAll(async () => {
  const { esbuild, finish } = entries['billede'] ?? {}
  await build({
    entryPoints: [join(paths.root, 'functions/files/codec.ts')], outfile: join(dir, 'codec.mjs'), bundle: true,
    platform: 'node', format: 'esm', mainFields: ['module', 'main'], logLevel: 'silent', ...esbuild,
  })
  await finish?.(dir)
  deployed = (await import(join(dir, 'codec.mjs')) as { redraw: typeof redraw }).redraw
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('the codecs that are deployed', () => {
  it('draw the same picture, byte for byte, as the ones that the other tests ran on', async () => {
    for (const make of [photo, png, webp, large, polyglot]) {
      const upload = await make()
      expect([make.name, Buffer.from(await deployed(upload)).equals(await redraw(upload))]).toEqual([make.name, true])
    }
  })

  it('refuse the same', async () => {
    for (const [what, bytes] of Object.entries(await noPictures())) {
      const answer = await deployed(bytes).then(() => 'drawn', (error: unknown) => (error as { code?: string }).code)
      expect([what, answer]).toEqual([what, 'ikke-billede'])
    }
  })

  it('hold no machine code, so they run wherever they are deployed, and are of sharp’s own version', () => {
    const files = globSync('**/*', { cwd: dir }).filter((file) => statSync(join(dir, file)).isFile())
    const machineCode = files.filter((file) => readFileSync(join(dir, file)).subarray(1, 4).equals(Buffer.from('ELF')))
    expect(machineCode).toEqual([])
    expect(files.filter((file) => file.endsWith('.wasm'))).toHaveLength(1)
    expect(versionOf(codecs)).toBe(versionOf('sharp'))
  })
})
