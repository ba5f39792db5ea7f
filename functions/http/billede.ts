import { Hono } from 'hono'
import type { House } from '../adgang/house.ts'
import type { Files } from '../files/files.ts'
import { billedeRoutes } from '../files/http.ts'
import type { Front } from './app.ts'
import { makeHttpDoors } from './door.ts'
import { onError, problem } from './problem.ts'
import { session } from './session.ts'
import type { Vars } from './vars.ts'
import { edge, headers, sameOrigin } from './walls.ts'

/** Pictures stand apart, because drawing them takes a codec that no other answer should wait for. The same walls. */
export const makeBilledeApp = (house: House, files: Files, { origin, edgeSecret }: Front) =>
  new Hono<Vars>()
    .use('*', headers, edge(edgeSecret), sameOrigin(origin), session)
    .basePath('/api')
    .route('/', billedeRoutes(house, files, makeHttpDoors(house.doors)))
    .onError(onError)
    .notFound((c) => problem(c, 'not-found'))
