import { Hono } from 'hono'
import { enhedSti, nyTilknytning, personSti } from '../adgang/contract.ts'
import type { House } from '../adgang/house.ts'
import { borgerSti } from '../borger/contract.ts'
import type { HttpDoors } from '../http/door.ts'
import { answers, body, noBody, path } from '../http/read.ts'
import type { Vars } from '../http/vars.ts'
import { nyBorger, nyEnhed, nyPerson, oprettet, personer } from './contract.ts'
import type { Personer } from './contract.ts'
import { makeDriftStore } from './store.ts'
import { appoint, createBorger, createEnhed, createPerson, dismiss } from './usecase.ts'

export const driftRoutes = (house: House, { stedDoor }: HttpDoors) => {
  const drift = makeDriftStore(house)
  const deps = { house, drift }

  return new Hono<Vars>()
    .get('/organisationer/:orgId/personer', stedDoor('drift', 'read'), answers(personer, 'The directory'), async (c) =>
      c.json({ personer: await drift.personer(c.var.permit) } satisfies Personer))

    .put('/organisationer/:orgId/personer/:personId', stedDoor('drift', 'write'), path(personSti), body(nyPerson),
      answers(oprettet, 'A person who may be given an adgang'), async (c) => {
        const { personId } = c.req.valid('param')
        const isNew = await createPerson(deps, c.var.permit, personId, c.req.valid('json'))
        return c.json({ id: personId }, isNew ? 201 : 200)
      })

    .put('/organisationer/:orgId/enheder/:nyEnhedId', stedDoor('drift', 'write'),
      path(enhedSti), body(nyEnhed), answers(oprettet, 'An enhed; its maker leads it'), async (c) => {
        const { nyEnhedId } = c.req.valid('param')
        const isNew = await createEnhed(deps, c.var.permit, nyEnhedId, c.req.valid('json'))
        return c.json({ id: nyEnhedId }, isNew ? 201 : 200)
      })

    .put('/enheder/:enhedId/borgere/:nyBorgerId', stedDoor('drift', 'write'), path(borgerSti), body(nyBorger),
      answers(oprettet, 'A borger moves in'), async (c) => {
        const { nyBorgerId } = c.req.valid('param')
        const isNew = await createBorger(deps, c.var.permit, nyBorgerId, c.req.valid('json'))
        return c.json({ id: nyBorgerId }, isNew ? 201 : 200)
      })

    .put('/enheder/:enhedId/tilknytninger/:personId', stedDoor('drift', 'write'), path(personSti), body(nyTilknytning),
      answers(oprettet, 'Work or help at the enhed, with dates'), async (c) => {
        const { personId } = c.req.valid('param')
        await appoint(deps, c.var.permit, personId, c.req.valid('json'))
        return c.json({ id: personId })
      })

    .delete('/enheder/:enhedId/tilknytninger/:personId', stedDoor('drift', 'write'), path(personSti), noBody,
      answers(oprettet, 'Work or help at the enhed ends now'), async (c) => {
        const { personId } = c.req.valid('param')
        await dismiss(deps, c.var.permit, personId)
        return c.json({ id: personId })
      })
}
