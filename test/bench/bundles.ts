import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { options } from '../../infra/build/bundle.ts'
import { paths } from '../../infra/build/paths.ts'

export type Bundles = {
  readonly ours: string
  readonly doc: string
  readonly empty: string
  remove: () => void
}

/** The deployed API bundle, byte for byte, and the naive one made the same way; aside, so no build can move them. */
export const layBundles = async (): Promise<Bundles> => {
  const folder = mkdtempSync(join(tmpdir(), 'samspil-bench-'))
  const ours = join(folder, 'ours.mjs')
  const doc = join(folder, 'doc.mjs')
  copyFileSync(join(paths.functions, 'api', 'index.mjs'), ours)
  await build({
    ...options('api', {}), entryPoints: [join(import.meta.dirname, 'doc/api.ts')], outfile: doc, write: true,
    metafile: false,
  })
  const remove = () => { rmSync(folder, { recursive: true, force: true }) }
  return { ours, doc, empty: join(import.meta.dirname, 'empty.mjs'), remove }
}
