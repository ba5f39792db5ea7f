import type { BuildOptions } from 'esbuild'
import { codecs, sandboxed } from './codec.ts'
import { layPackage } from './packages.ts'

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
  // The codecs run as WebAssembly, which is the same on every kind of machine; they lie beside the bundle.
  billede: { esbuild: { plugins: [sandboxed] }, finish: layPackage(codecs) },
  stream: {},
  operatoer: {},
}
