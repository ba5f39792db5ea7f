import { Hono } from 'hono'
import type { MiddlewareHandler } from 'hono'
import type { House } from '../adgang/house.ts'
import type { HttpDoors } from '../http/door.ts'
import { answers, body, path, query } from '../http/read.ts'
import type { Vars } from '../http/vars.ts'
import { besked, beskedSti, besvaret, nyBesked, rumListe, rumSti, samtale, samtaleSide } from './contract.ts'
import type { RumListe } from './contract.ts'
import { sendBesked } from './send.ts'
import { makeBeskedStore } from './store.ts'
import { listRooms, markAnswered, readSamtale, roomFor } from './usecase.ts'

const samtaler = '/borgere/:borgerId/samtaler'

/** A room that is not theirs is answered like one that cannot be, before the rest of the request is judged. */
const room: MiddlewareHandler = async (c, next) => {
  roomFor(c.get('permit'), rumSti.parse(c.req.param()).rumId)
  await next()
}

export const beskedRoutes = (house: House, { door }: HttpDoors) => {
  const deps = { house, besked: makeBeskedStore(house) }

  return new Hono<Vars>()
    .get(samtaler, door('besked', 'read'), answers(rumListe, 'The rooms this person may know of'), async (c) =>
      c.json({ rum: await listRooms(deps, c.var.permit) } satisfies RumListe))

    .get(`${samtaler}/:rumId`, door('besked', 'read'), path(rumSti), room, query(samtaleSide),
      answers(samtale, 'The newest messages of one room, oldest first'), async (c) =>
        c.json(await readSamtale(deps, c.var.permit, c.req.valid('param').rumId, c.req.valid('query'))))

    .put(`${samtaler}/:rumId/beskeder/:beskedId`, door('besked', 'write'), path(beskedSti), room, body(nyBesked),
      answers(besked, 'Send a message; the id is the client’s, so a retry sends once'), async (c) => {
        const { rumId, beskedId } = c.req.valid('param')
        const sent = await sendBesked(deps, c.var.permit, rumId, beskedId, c.req.valid('json'))
        return c.json(sent.besked, sent.isNew ? 201 : 200)
      })

    .put(`${samtaler}/:rumId/besvaret`, door('besked', 'write'), path(rumSti), room, body(besvaret),
      answers(besvaret, 'Staff have answered in another way, and had seen everything until then'), async (c) => {
        await markAnswered(deps, c.var.permit, c.req.valid('param').rumId, c.req.valid('json'))
        return c.json(c.req.valid('json'))
      })
}
