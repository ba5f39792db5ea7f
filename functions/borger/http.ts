import { Hono } from 'hono'
import type { House } from '../adgang/house.ts'
import { AppError } from '../core/errors.ts'
import type { HttpDoors } from '../http/door.ts'
import { answers } from '../http/read.ts'
import type { Vars } from '../http/vars.ts'
import { mitBorger } from '../person/contract.ts'
import type { MinBorger } from '../person/contract.ts'
import { beboere } from './contract.ts'
import type { Beboere } from './contract.ts'
import { makeBorgerStore } from './store.ts'

export const borgerRoutes = (house: House, { door, stedDoor }: HttpDoors) => {
  const borger = makeBorgerStore(house)

  return new Hono<Vars>()
    .get('/borgere/:borgerId', door('hoved', 'read'), answers(mitBorger, 'Who the borger is, and what I may here'),
      async (c) => {
        const { permit } = c.var
        const navn = await borger.name(permit)
        if (navn === undefined || permit.rolle === 'mig') throw new AppError('not-found')
        const { rolle, adgang } = permit
        return c.json({ id: permit.om.borger, navn, rolle, selv: rolle === 'borger', adgang } satisfies MinBorger)
      })

    .get('/enheder/:enhedId/beboere', stedDoor('beboere', 'read'), answers(beboere, 'Who lives at the enhed'), async (c) => {
      const named = await borger.names(c.var.permit, await borger.ids(c.var.permit))
      const enhed = named.find(({ id }) => id === c.var.permit.om.sted)
      const living = named.filter((one) => one.enhed !== undefined).map(({ id, navn }) => ({ id, navn }))
      const sorted = living.toSorted((a, b) => a.navn.localeCompare(b.navn, 'da'))
      return c.json({ enhed: { id: c.var.permit.om.sted, navn: enhed?.navn ?? '' }, beboere: sorted } as Beboere)
    })
}
