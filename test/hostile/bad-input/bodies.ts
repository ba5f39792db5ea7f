import { describe, it } from 'vitest'
import type { Route } from '../../../functions/http/meta.ts'
import { goodBody, guarded, named } from '../routes.ts'
import { pathOf } from '../things.ts'
import { badBodies } from './body-cases.ts'
import { wrongTypes } from './header-cases.ts'
import type { Ground } from './ground.ts'
import { json, refused, target } from './ground.ts'
import { inTurn, patience, tryCases } from './runs.ts'

const bodies = guarded.filter(({ body }) => body)
const silent = guarded.filter(({ body, takes, method }) => !body && !takes && method !== 'GET')

/** By the contract itself: some of what is made by chance is a body that fits. */
const fits = ({ body }: Route, bytes: Buffer): boolean => {
  try {
    return body?.safeParse(JSON.parse(bytes.toString('utf8'))).success ?? false
  } catch {
    return false
  }
}

const tooLong = (route: Route): readonly string[] => [
  JSON.stringify({ ...goodBody(route), tekst: 'x'.repeat(256 * 1024) }), `"${'æ'.repeat(140_000)}"`,
  ' '.repeat(262_145), '['.repeat(2_000_000),
]

export const bodyTests = (ground: Ground) => {
  describe.each(named(bodies).map(([title, route], turn) => [title, route, turn] as const))('%s', (_title, route, turn) => {
    it('refuses a body that does not fit with one clear answer, and keeps nothing of it @asvs-2.2.1', async () => {
      await tryCases(0.5, bodies.length, badBodies(goodBody(route) ?? {}), async ({ how, bytes, stray }) => {
        if (!stray && fits(route, bytes)) return
        const sending = { method: route.method, url: target(ground, route), body: bytes, headers: json }
        await refused(ground, sending, /^(forkert-indhold|for-stor)$/, how)
      })
    }, patience)

    it('takes JSON that says it is JSON, and no other kind', async () => {
      const body = Buffer.from(JSON.stringify(goodBody(route)))
      for (const type of ['', ...inTurn(wrongTypes, turn, 5)]) {
        const sending = { method: route.method, url: target(ground, route), body, headers: { 'content-type': type } }
        await refused(ground, sending, 'forkert-type', type)
      }
    })

    it('refuses more than anybody writes, before it is read', async () => {
      for (const text of inTurn(tooLong(route), turn, 2)) {
        const sending = { method: route.method, url: target(ground, route), body: Buffer.from(text), headers: json }
        await refused(ground, sending, 'for-stor', text.slice(0, 40))
      }
    })
  })

  describe.each(named(silent))('%s', (_title, route) => {
    it('has no body, and refuses one that says something @asvs-15.3.3', async () => {
      const url = pathOf(ground.w, route, { ...ground.made, personId: ground.w.newId() })
      for (const text of ['{"borgerId":"x"}', '{"personId":"x"}', '{"__proto__":{}}', '[]', 'null', '{', '"x"']) {
        const sending = { method: route.method, url, body: Buffer.from(text), headers: json }
        await refused(ground, sending, 'forkert-indhold', text)
      }
    })
  })
}
