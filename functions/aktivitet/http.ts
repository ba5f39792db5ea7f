import { Hono } from 'hono'
import type { House } from '../adgang/house.ts'
import type { HttpDoors } from '../http/door.ts'
import { answers, body, noBody, path } from '../http/read.ts'
import type { Vars } from '../http/vars.ts'
import { aktivitet, aktiviteter, aktivitetSti, nyAktivitet, tilmelding, tilmeldte } from './contract.ts'
import { makeAktivitetStore } from './store.ts'
import { meldAfbud, readAktiviteter, readTilmeldte, tilmeld, writeAktivitet } from './usecase.ts'

/** Two ways to the same activities: by an adgang om the enhed, or (relatives' lane only) through a borger there. */
export const aktivitetRoutes = (house: House, { door, stedDoor }: HttpDoors) => {
  const deps = { house, store: makeAktivitetStore(house) }

  return new Hono<Vars>()
    .get('/enheder/:enhedId/aktiviteter', stedDoor('aktivitet', 'read'),
      answers(aktiviteter, 'What is coming at the enhed'), async (c) =>
        c.json(await readAktiviteter(deps, c.var.permit)))

    .put('/enheder/:enhedId/aktiviteter/:aktivitetId', stedDoor('aktivitet', 'write'), path(aktivitetSti), body(nyAktivitet),
      answers(aktivitet, 'Write an activity; the id is the client’s, so a retry writes once'), async (c) => {
        const written = await writeAktivitet(deps, c.var.permit, c.req.valid('param').aktivitetId, c.req.valid('json'))
        return c.json(written.aktivitet, written.isNew ? 201 : 200)
      })

    .get('/enheder/:enhedId/aktiviteter/:aktivitetId/tilmeldte', stedDoor('aktivitet', 'write'), path(aktivitetSti),
      answers(tilmeldte, 'Who signed up to help, for staff'), async (c) =>
        c.json(await readTilmeldte(deps, c.var.permit, c.req.valid('param').aktivitetId)))

    .put('/enheder/:enhedId/aktiviteter/:aktivitetId/tilmelding', stedDoor('aktivitet', 'act'), path(aktivitetSti), noBody,
      answers(tilmelding, 'Sign up to help'), async (c) =>
        c.json(await tilmeld(deps, c.var.permit, c.req.valid('param').aktivitetId)))

    .delete('/enheder/:enhedId/aktiviteter/:aktivitetId/tilmelding', stedDoor('aktivitet', 'act'), path(aktivitetSti), noBody,
      answers(tilmelding, 'Cancel an own sign-up'), async (c) =>
        c.json(await meldAfbud(deps, c.var.permit, c.req.valid('param').aktivitetId)))

    .get('/borgere/:borgerId/aktiviteter', door('hverdag', 'read'),
      answers(aktiviteter, 'What is coming where the borger lives, that relatives may help with'), async (c) =>
        c.json(await readAktiviteter(deps, c.var.permit)))

    .put('/borgere/:borgerId/aktiviteter/:aktivitetId/tilmelding', door('hverdag', 'act'), path(aktivitetSti), noBody,
      answers(tilmelding, 'Sign up to help'), async (c) =>
        c.json(await tilmeld(deps, c.var.permit, c.req.valid('param').aktivitetId)))

    .delete('/borgere/:borgerId/aktiviteter/:aktivitetId/tilmelding', door('hverdag', 'act'), path(aktivitetSti), noBody,
      answers(tilmelding, 'Cancel an own sign-up'), async (c) =>
        c.json(await meldAfbud(deps, c.var.permit, c.req.valid('param').aktivitetId)))
}
