import type { BuildOptions } from 'esbuild'

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
  billede: {},
  stream: {},
  operatoer: {},
}
