import { Hono } from 'hono'
import type { House } from '../adgang/house.ts'
import { iso } from '../core/clock.ts'
import type { PersonId } from '../core/ids.ts'
import type { HttpDoors } from '../http/door.ts'
import { answers, query } from '../http/read.ts'
import type { Vars } from '../http/vars.ts'
import { kigQuery, kigSide } from './contract.ts'
import type { Kig, KigSide } from './contract.ts'
import { makeAuditStore } from './store.ts'
import type { Told } from './store.ts'

const kinds = { read: 'laest', write: 'skrevet', refused: 'afvist' } as const

const asKig = (line: Told, names: ReadonlyMap<string, string>): Kig => ({
  id: line.sk,
  tid: iso(line.heldAt),
  hvem: { id: line.who as PersonId, navn: names.get(line.who) ?? '–', ...(line.rolle && { rolle: line.rolle }) },
  omraade: line.scope,
  slags: kinds[line.kind],
  antal: line.count,
  ...(line.oldest !== undefined && { aeldste: iso(line.oldest) }),
})

export const auditRoutes = (house: House, { door }: HttpDoors) => {
  const audit = makeAuditStore(house)

  return new Hono<Vars>()
    .get('/borgere/:borgerId/kig', door('indsigt', 'read'), query(kigQuery),
      answers(kigSide, 'Who has looked at the borger’s things, newest first'), async (c) => {
        const { values, naeste } = await audit.page(c.var.permit, c.req.valid('query').foer)
        const names = await audit.names(c.var.permit, [...new Set(values.map(({ who }) => who))])
        return c.json({ kig: values.map((line) => asKig(line, names)), ...(naeste && { naeste }) } satisfies KigSide)
      })
}
