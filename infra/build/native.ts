import { existsSync } from 'node:fs'
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { paths } from './paths.ts'

const names = z.record(z.string(), z.string()).default({})
const manifest = z.looseObject({ dependencies: names, optionalDependencies: names })

/** The package and all it needs; of a binary per kind of machine, those that are installed. */
const needed = async (name: string, found = new Set<string>()): Promise<Set<string>> => {
  const folder = join(paths.root, 'node_modules', name)
  if (found.has(name) || !existsSync(folder)) return found
  found.add(name)
  const { dependencies, optionalDependencies } = manifest.parse(
    JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')))
  for (const each of Object.keys({ ...dependencies, ...optionalDependencies })) await needed(each, found)
  return found
}

/** Lays a package with native parts beside the bundle, so that the folder that is deployed lacks nothing. */
export const layPackage = (name: string) => async (folder: string): Promise<void> => {
  for (const each of await needed(name)) {
    await cp(join(paths.root, 'node_modules', each), join(folder, 'node_modules', each), { recursive: true })
  }
}
