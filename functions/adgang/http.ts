import { Hono } from 'hono'
import { freshLogin } from '../http/door.ts'
import type { HttpDoors } from '../http/door.ts'
import { answers, body, noBody, path } from '../http/read.ts'
import type { Vars } from '../http/vars.ts'
import { adgange, nyAdgang, personSti } from './contract.ts'
import type { Adgange } from './contract.ts'
import type { House } from './house.ts'
import { makeAdgangStore } from './store.ts'
import { endAdgang, giveAdgang, readAdgange } from './usecase.ts'

export const adgangRoutes = (house: House, { door }: HttpDoors) => {
  const deps = { house, adgang: makeAdgangStore(house) }

  return new Hono<Vars>()
    .get('/borgere/:borgerId/adgange', door('adgang', 'read'), answers(adgange, 'Who may see what, and why'), async (c) =>
      c.json({ adgange: await readAdgange(deps, c.var.permit) } satisfies Adgange))

    .put('/borgere/:borgerId/adgange/:personId', door('adgang', 'act'), freshLogin, path(personSti), body(nyAdgang),
      answers(adgange, 'Give one person one adgang, with its basis and end'), async (c) => {
        const { personId } = c.req.valid('param')
        return c.json({ adgange: await giveAdgang(deps, c.var.permit, personId, c.req.valid('json')) } satisfies Adgange)
      })

    .delete('/borgere/:borgerId/adgange/:personId', door('adgang', 'act'), path(personSti), noBody,
      answers(adgange, 'End a person’s adgang, from the next request on'), async (c) =>
        c.json({ adgange: await endAdgang(deps, c.var.permit, c.req.valid('param').personId) } satisfies Adgange))
}
