import type { House } from '../adgang/house.ts'
import type { Files } from '../files/files.ts'
import { makeApp } from './app.ts'
import { makeBilledeApp } from './billede.ts'
import type { Route } from './meta.ts'
import { routeTable } from './meta.ts'

/** Routes are listed, never walked, so nothing in this house is ever opened. */
const nobodys = new Proxy({}, { get: () => () => undefined }) as House & Files
const front = { origin: 'https://nowhere.invalid', edgeSecret: 'never' }

/** Every route of the portal: what it is, which door it has, what it takes and answers. */
export const routes = (): Route[] => [
  ...routeTable(makeApp(nobodys, front)),
  ...routeTable(makeBilledeApp(nobodys, nobodys, front)),
]
