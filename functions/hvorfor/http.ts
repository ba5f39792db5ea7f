import { Hono } from 'hono'
import type { House } from '../adgang/house.ts'
import { AppError } from '../core/errors.ts'
import type { HttpDoors } from '../http/door.ts'
import { answers, path } from '../http/read.ts'
import type { Vars } from '../http/vars.ts'
import { hvorfor, hvorforSti } from './contract.ts'
import type { Hvorfor } from './contract.ts'
import { explain } from './policy.ts'
import { makeHvorforStore } from './store.ts'

export const hvorforRoutes = (house: House, { door }: HttpDoors) => {
  const store = makeHvorforStore(house)

  return new Hono<Vars>()
    .get('/borgere/:borgerId/hvorfor/:personId/:scope/:right', door('adgang', 'read'), path(hvorforSti),
      answers(hvorfor, 'Why a person may, or may not: the decision of the door itself'), async (c) => {
        const { personId, scope, right } = c.req.valid('param')
        const found = explain(await store.facts(c.var.permit, personId), scope, right, c.var.now)
        if (!found) throw new AppError('not-found')
        return c.json(found satisfies Hvorfor)
      })
}
