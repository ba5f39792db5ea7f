import { Hono } from 'hono'
import type { House } from '../adgang/house.ts'
import { AppError } from '../core/errors.ts'
import type { HttpDoors } from '../http/door.ts'
import { answers, body, noBody, path, query } from '../http/read.ts'
import type { Vars } from '../http/vars.ts'
import {
  dagbogSide, historik, laestAf, notat, notatSti, nytNotat, rettetNotat, side, skjult, skjultSti, soegning,
} from './contract.ts'
import type { DagbogSide, Historik } from './contract.ts'
import { makeDagbogStore } from './store.ts'
import { changeNotat, hideNotat, showNotat, whoHasRead, writeNotat } from './usecase.ts'

export const dagbogRoutes = (house: House, { door }: HttpDoors) => {
  const dagbog = makeDagbogStore(house)
  const deps = { house, dagbog }

  return new Hono<Vars>()
    .get('/borgere/:borgerId/dagbog', door('dagbog', 'read'), query(side),
      answers(dagbogSide, 'The newest notater this person may read'), async (c) => {
        const { values: notater, naeste } = await dagbog.timeline(c.var.permit, c.req.valid('query'))
        return c.json({ notater, ...(naeste && { naeste }) } satisfies DagbogSide)
      })

    .get('/borgere/:borgerId/dagbog/soeg', door('dagbog', 'read'), query(soegning),
      answers(dagbogSide, 'The notater this person may read that hold the words'), async (c) => {
        const { values: notater, naeste } = await dagbog.search(c.var.permit, c.req.valid('query'))
        return c.json({ notater, ...(naeste && { naeste }) } satisfies DagbogSide)
      })

    .get('/borgere/:borgerId/dagbog/:notatId', door('dagbog', 'read'), path(notatSti),
      answers(notat, 'One notat'), async (c) => {
        const found = await dagbog.one(c.var.permit, c.req.valid('param').notatId)
        if (!found) throw new AppError('not-found')
        return c.json(found.notat)
      })

    .get('/borgere/:borgerId/dagbog/:notatId/historik', door('dagbog', 'read'), path(notatSti),
      answers(historik, 'The earlier wordings this person could have read'), async (c) => {
        const found = await dagbog.one(c.var.permit, c.req.valid('param').notatId)
        if (!found) throw new AppError('not-found')
        return c.json({ versioner: await dagbog.versions(c.var.permit, found) } satisfies Historik)
      })

    .put('/borgere/:borgerId/dagbog/:notatId', door('dagbog', 'write'), path(notatSti), body(nytNotat),
      answers(notat, 'Write a notat; the id is the client’s, so a retry writes once'), async (c) => {
        const written = await writeNotat(deps, c.var.permit, c.req.valid('param').notatId, c.req.valid('json'))
        return c.json(written.notat, written.isNew ? 201 : 200)
      })

    .patch('/borgere/:borgerId/dagbog/:notatId', door('dagbog', 'write'), path(notatSti), body(rettetNotat),
      answers(notat, 'Change an own notat; the old wording is kept'), async (c) =>
        c.json(await changeNotat(deps, c.var.permit, c.req.valid('param').notatId, c.req.valid('json'))))

    .get('/borgere/:borgerId/dagbog/:notatId/laest', door('dagbog', 'read'), path(notatSti),
      answers(laestAf, 'Who has read a notat; for the borger and its writer'), async (c) =>
        c.json(await whoHasRead(deps, c.var.permit, c.req.valid('param').notatId)))

    .put('/borgere/:borgerId/dagbog/:notatId/skjult/:personId', door('dagbog', 'act'), path(skjultSti), noBody,
      answers(skjult, 'Hide one notat from one person, and say if they have read it; the borger alone'), async (c) => {
        const { notatId, personId } = c.req.valid('param')
        return c.json(await hideNotat(deps, c.var.permit, notatId, personId))
      })

    .delete('/borgere/:borgerId/dagbog/:notatId/skjult/:personId', door('dagbog', 'act'), path(skjultSti), noBody,
      answers(skjult, 'Let one person see a hidden notat again; the borger alone'), async (c) => {
        const { notatId, personId } = c.req.valid('param')
        return c.json(await showNotat(deps, c.var.permit, notatId, personId))
      })
}
