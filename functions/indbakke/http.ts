import { Hono } from 'hono'
import type { House } from '../adgang/house.ts'
import { indbakke } from '../besked/contract.ts'
import type { Indbakke } from '../besked/contract.ts'
import type { HttpDoors } from '../http/door.ts'
import { answers } from '../http/read.ts'
import type { Vars } from '../http/vars.ts'
import { makeIndbakkeStore } from './store.ts'
import { readIndbakke } from './usecase.ts'

export const indbakkeRoutes = (house: House, { stedDoor }: HttpDoors) => {
  const store = makeIndbakkeStore(house)

  return new Hono<Vars>()
    .get('/enheder/:enhedId/indbakke', stedDoor('indbakke', 'read'),
      answers(indbakke, 'What waits for an answer, oldest first'), async (c) =>
        c.json({ venter: await readIndbakke(store, c.var.permit) } satisfies Indbakke))
}
