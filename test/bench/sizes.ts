import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { entries } from '../../infra/build/entries.ts'
import { paths } from '../../infra/build/paths.ts'
import type { Measures } from './goals.ts'
import { weighSite } from './site/files.ts'
import { kb } from './stats.ts'

/** P6: what is deployed; the API is judged, the others are told. */
export const measureBundles = (): Measures => Object.fromEntries(Object.keys(entries).flatMap((name) => {
  const code = readFileSync(join(paths.functions, name, 'index.mjs'))
  const key = name === 'api' ? 'P6' : `P6.${name}`
  return [[`${key}.min`, kb(code.length)], [`${key}.gz`, kb(gzipSync(code).length)]]
}))

/** W1–W3: what the built pages weigh, the heaviest page of each kind. */
export const measureSite = (): Measures => {
  const { borger, sted, easyRead, allBorger, css, fonts, pictograms } = weighSite()
  const [heaviest, heaviestOfStaff] = [borger[0]?.gz ?? Infinity, sted[0]?.gz ?? Infinity]
  return {
    'W1.borger': kb(heaviest),
    'W1.let': kb(heaviest + easyRead),
    'W1.sted': kb(heaviestOfStaff),
    W2: kb(allBorger),
    'W3.css': kb(css),
    'W3.fonts': kb(fonts),
    'W3.pictograms': kb(pictograms),
  }
}
