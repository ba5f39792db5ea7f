import { Hono } from 'hono'
import { nyAdgang, personSti } from '../adgang/contract.ts'
import type { House } from '../adgang/house.ts'
import { AppError } from '../core/errors.ts'
import { makeDagbogStore } from '../dagbog/store.ts'
import type { HttpDoors } from '../http/door.ts'
import { answers, body, path } from '../http/read.ts'
import type { Vars } from '../http/vars.ts'
import { makeOplysningStore } from '../oplysning/store.ts'
import { seSom } from './contract.ts'
import { makeSeSomStore } from './store.ts'
import { preview } from './usecase.ts'
import type { Reading } from './usecase.ts'

export const seSomRoutes = (house: House, { door }: HttpDoors) => {
  const deps = { dagbog: makeDagbogStore(house), oplysning: makeOplysningStore(house), seSom: makeSeSomStore(house) }

  return new Hono<Vars>()
    .post('/borgere/:borgerId/adgange/:personId/se-som', door('adgang', 'act'), path(personSti), body(nyAdgang),
      answers(seSom, 'What the person would see with this adgang; nothing is given'), async (c) => {
        const { permit, claim, now } = c.var
        if (!claim) throw new AppError('ikke-logget-ind')
        const reading: Reading = (scope) => house.doors.openBorger(claim, permit.om.borger, scope, 'read', now)
        return c.json(await preview(deps, permit, c.req.valid('param').personId, c.req.valid('json'), reading))
      })
}
