import { Hono } from 'hono'
import type { House } from '../adgang/house.ts'
import { AppError } from '../core/errors.ts'
import type { HttpDoors } from '../http/door.ts'
import { answers } from '../http/read.ts'
import type { Vars } from '../http/vars.ts'
import { kladdenoegle, mig } from './contract.ts'
import { makePersonStore } from './store.ts'
import { readMig } from './usecase.ts'

export const personRoutes = (house: House, { ownDoor }: HttpDoors) => {
  const deps = { house, person: makePersonStore(house) }

  return new Hono<Vars>()
    .get('/me', ownDoor('read'), answers(mig, 'Who I am and where I may go'), async (c) =>
      c.json(await readMig(deps, c.var.permit)))

    .get('/me/kladdenoegle', ownDoor('read'), answers(kladdenoegle, 'The key to my drafts, for the page’s memory'),
      async (c) => {
        const found = await deps.person.draftKey(c.var.permit)
        if (!found) throw new AppError('ikke-logget-ind')
        return c.json(found)
      })
}
