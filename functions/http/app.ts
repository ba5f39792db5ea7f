import { Hono } from 'hono'
import type { House } from '../adgang/house.ts'
import { adgangRoutes } from '../adgang/http.ts'
import { aktivitetRoutes } from '../aktivitet/http.ts'
import { beskedRoutes } from '../besked/http.ts'
import { auditRoutes } from '../audit/http.ts'
import { borgerRoutes } from '../borger/http.ts'
import { dagbogRoutes } from '../dagbog/http.ts'
import { driftRoutes } from '../drift/http.ts'
import { hvorforRoutes } from '../hvorfor/http.ts'
import { indbakkeRoutes } from '../indbakke/http.ts'
import { kvitteringRoutes } from '../kvittering/http.ts'
import { oplysningRoutes } from '../oplysning/http.ts'
import { personRoutes } from '../person/http.ts'
import { sagRoutes } from '../sag/http.ts'
import { seSomRoutes } from '../sesom/http.ts'
import { makeHttpDoors } from './door.ts'
import { onError, problem } from './problem.ts'
import { session } from './session.ts'
import type { Vars } from './vars.ts'
import { edge, headers, sameOrigin } from './walls.ts'

export type Front = { readonly origin: string; readonly edgeSecret: string }

/** The whole API. Walls stand on every path, known or not; then each route begins with its own door. */
export const makeApp = (house: House, { origin, edgeSecret }: Front) => {
  const doors = makeHttpDoors(house.doors)
  return new Hono<Vars>()
    .use('*', headers, edge(edgeSecret), sameOrigin(origin), session)
    .basePath('/api')
    .get('/health', (c) => c.json({ ok: true }))
    .route('/', personRoutes(house, doors))
    .route('/', dagbogRoutes(house, doors))
    .route('/', beskedRoutes(house, doors))
    .route('/', indbakkeRoutes(house, doors))
    .route('/', adgangRoutes(house, doors))
    .route('/', auditRoutes(house, doors))
    .route('/', hvorforRoutes(house, doors))
    .route('/', kvitteringRoutes(house, doors))
    .route('/', sagRoutes(house, doors))
    .route('/', seSomRoutes(house, doors))
    .route('/', borgerRoutes(house, doors))
    .route('/', driftRoutes(house, doors))
    .route('/', aktivitetRoutes(house, doors))
    .route('/', oplysningRoutes(house, doors))
    .onError(onError)
    .notFound((c) => problem(c, 'not-found'))
}
