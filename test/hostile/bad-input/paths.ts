import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guarded, idsIn, named } from '../routes.ts'
import { pathOf } from '../things.ts'
import type { Ground } from './ground.ts'
import { goodSending, judged, refused, send } from './ground.ts'
import { goodQuery } from '../../house/samples.ts'
import { badIds, misspelled } from './path-cases.ts'
import { inTurn, patience, tryCases } from './runs.ts'

/** A hidden slash makes another path, a question mark ends it, and dots lead up: then it is another question. */
const isAnother = (id: string): boolean => /%2f|%3f|^\.{1,2}$|%2e%2e|%5c/i.test(id)

const methods = [
  'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'CONNECT', 'PROPFIND', 'put', 'patch', 'Get', 'GET ', '',
]
const paths = [...new Set(guarded.map(({ path }) => path))]
const methodsOf = (path: string) => new Set(guarded.filter((route) => route.path === path).map(({ method }) => method))

export const pathTests = (ground: Ground) => {
  const withIds = guarded.filter((route) => idsIn(route).length > 0)

  it.each(named(withIds))('an id that cannot be is answered as one that is not there: %s', async (_title, route) => {
    const good = await goodSending(route)
    await tryCases(0.25, withIds.length, fc.tuple(fc.constantFrom(...idsIn(route)), badIds), async ([name, bad]) => {
      const sending = { method: route.method, url: pathOf(ground.w, route, { ...ground.made, [name]: bad }), ...good }
      await (isAnother(bad) ? judged(ground, sending) : refused(ground, sending, 'not-found'))
    })
  }, patience)

  it('a path is found under its own spelling alone', async () => {
    for (const [turn, route] of guarded.entries()) {
      const good = await goodSending(route)
      for (const url of inTurn(misspelled(pathOf(ground.w, route, ground.made)), turn, 4)) {
        const answer = await send(ground, { method: route.method, url, ...good })
        if (answer) expect([url, answer.status, answer.text]).toEqual([url, 404, '{"code":"not-found"}'])
      }
    }
  }, patience)

  describe.each(paths.map((path, turn) => [path, turn] as const))('%s', (path, turn) => {
    it('is not found by a method it does not have', async () => {
      const known = methodsOf(path)
      const body = Buffer.from('{}')
      for (const method of inTurn(methods.filter((each) => !known.has(each.toUpperCase().trim())), turn, 4)) {
        const asked = method === 'HEAD' ? goodQuery({ path }) : ''
        const sending = { method, url: pathOf(ground.w, { path }, ground.made) + asked, body }
        const answer = await send(ground, sending)
        // A HEAD is a GET without its words, but where pictures have a function of their own nobody answers it.
        const isThere = method === 'HEAD' && known.has('GET') && !path.endsWith('/billede')
        expect([method, answer?.status]).toEqual([method, isThere ? 200 : 404])
        if (method === 'HEAD') expect(answer?.text).toBe('')
        else await refused(ground, sending, 'not-found')
      }
    })
  })
}
