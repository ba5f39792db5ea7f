import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { paths } from './paths.ts'

/** What the bundles, the site and the stack are made of. The local house is in none of them. */
const sources = ['functions/**', 'infra/**', 'web/**', 'package-lock.json', 'tsconfig.json', 'cdk.json']
const apart = /^infra\/local(\/|$)/

/** One word for the whole content of the sources: the same tree gives the same word. */
export const sourceStamp = (): string => {
  const hash = createHash('sha256')
  for (const file of globSync(sources, { cwd: paths.root }).filter((each) => !apart.test(each)).sort()) {
    const path = join(paths.root, file)
    if (statSync(path).isFile()) hash.update(`${file}\0`).update(readFileSync(path)).update('\0')
  }
  return hash.digest('base64url')
}

/** True when what lies in .build and cdk.out was made from exactly this tree. */
export const isBuilt = (): boolean =>
  existsSync(paths.stamp) && existsSync(paths.cdkOut) && readFileSync(paths.stamp, 'utf8') === sourceStamp()

export const clearStamp = (): void => rmSync(paths.stamp, { force: true })

/** Written last and whole: a build that was cut short is done again. */
export const writeStamp = (stamp: string): void => {
  mkdirSync(paths.build, { recursive: true })
  writeFileSync(`${paths.stamp}.new`, stamp)
  renameSync(`${paths.stamp}.new`, paths.stamp)
}
