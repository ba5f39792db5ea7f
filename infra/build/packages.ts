import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { paths } from './paths.ts'

const manifest = z.looseObject({ dependencies: z.record(z.string(), z.string()).default({}) })

/** The package and all it needs. */
const needed = async (name: string, found = new Set<string>()): Promise<Set<string>> => {
  if (found.has(name)) return found
  found.add(name)
  const { dependencies } = manifest.parse(
    JSON.parse(await readFile(join(paths.root, 'node_modules', name, 'package.json'), 'utf8')))
  for (const each of Object.keys(dependencies)) await needed(each, found)
  return found
}

/** Lays a package that cannot be bundled beside the bundle, so that the folder that is deployed lacks nothing. */
export const layPackage = (name: string) => async (folder: string): Promise<void> => {
  for (const each of await needed(name)) {
    await cp(join(paths.root, 'node_modules', each), join(folder, 'node_modules', each), { recursive: true })
  }
}
