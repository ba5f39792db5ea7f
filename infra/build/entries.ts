import type { BuildOptions } from 'esbuild'
import { layPackage } from './native.ts'

export type Entry = {
  /** Laid over the options every bundle has. */
  esbuild?: BuildOptions
  /** What else must lie in the folder that is deployed. */
  finish?: (folder: string) => Promise<void>
}

/** The Lambdas: `functions/<name>.ts` becomes `.build/functions/<name>/index.mjs`. */
export const entries: Record<string, Entry> = {
  api: {},
  auth: {},
  // sharp is half machine code: it lies beside the bundle, for each kind of machine that is installed.
  billede: { esbuild: { external: ['sharp'] }, finish: layPackage('sharp') },
  stream: {},
  operatoer: {},
}
