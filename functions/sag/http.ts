import { Hono } from 'hono'
import type { House } from '../adgang/house.ts'
import type { HttpDoors } from '../http/door.ts'
import { answers, body, path } from '../http/read.ts'
import type { Vars } from '../http/vars.ts'
import { nytSvar, nyUenighed, sag, sager, sagSti, ventendeSager } from './contract.ts'
import type { Sager, VentendeSager } from './contract.ts'
import { makeSagStore } from './store.ts'
import { answerSag, disagree, readSager, readVentende } from './usecase.ts'

export const sagRoutes = (house: House, { door, stedDoor }: HttpDoors) => {
  const deps = { house, sag: makeSagStore(house) }

  return new Hono<Vars>()
    .get('/borgere/:borgerId/sager', door('adgang', 'read'),
      answers(sager, 'What the borger disagrees with, and the answers'), async (c) =>
        c.json({ sager: await readSager(deps, c.var.permit) } satisfies Sager))

    .put('/borgere/:borgerId/uenig/:sagId', door('adgang', 'act'), path(sagSti), body(nyUenighed),
      answers(sag, 'Disagree with an adgang that rests on law; the id is the client’s, so a retry writes once'), async (c) => {
        const made = await disagree(deps, c.var.permit, c.req.valid('param').sagId, c.req.valid('json'))
        return c.json(made.sag, made.isNew ? 201 : 200)
      })

    .put('/borgere/:borgerId/sager/:sagId/svar', door('adgang', 'act'), path(sagSti), body(nytSvar),
      answers(sag, 'The leder answers a case'), async (c) =>
        c.json(await answerSag(deps, c.var.permit, c.req.valid('param').sagId, c.req.valid('json'))))

    .get('/enheder/:enhedId/sager', stedDoor('drift', 'read'),
      answers(ventendeSager, 'The cases that wait for an answer, oldest first'), async (c) =>
        c.json({ sager: await readVentende(deps, c.var.permit) } satisfies VentendeSager))
}
