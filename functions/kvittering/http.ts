import { Hono } from 'hono'
import { personSti } from '../adgang/contract.ts'
import type { House } from '../adgang/house.ts'
import type { HttpDoors } from '../http/door.ts'
import { answers, path } from '../http/read.ts'
import type { Vars } from '../http/vars.ts'
import { kvittering } from './contract.ts'
import type { Kvittering } from './contract.ts'
import { makeKvitteringStore } from './store.ts'
import { readKvittering } from './usecase.ts'

export const kvitteringRoutes = (house: House, { door }: HttpDoors) => {
  const store = makeKvitteringStore(house)

  return new Hono<Vars>()
    .get('/borgere/:borgerId/adgange/:personId/kvittering', door('adgang', 'read'), path(personSti),
      answers(kvittering, 'What a person’s adgang was, and what it was used for'), async (c) =>
        c.json(await readKvittering(store, c.var.permit, c.req.valid('param').personId) satisfies Kvittering))
}
