import { expect } from 'vitest'
import type { Route } from '../../../functions/http/meta.ts'
import { picture } from '../../house/picture.ts'
import type { Who, World } from '../../world.ts'
import type { Answer, Gate, Sending } from '../gate.ts'
import { goodBody, someoneWhoMay } from '../routes.ts'
import { pathOf } from '../things.ts'
import type { Things } from '../things.ts'
import { judge } from './judge.ts'

/** What the tests of bad input stand on; filled before the first of them. */
export type Ground = { w: World; gate: Gate; made: Things }

export const json = { 'content-type': 'application/json' }

/** What is made is new, so that a body that slipped through would be seen in the store. */
const fresh = (w: World, { path, method }: Route): Things => {
  const last = method !== 'PUT' || path.endsWith('/:personId') ? undefined : path.match(/:(\w+)$/)?.[1]
  return last === undefined ? {} : { [last]: w.newId() }
}

/** Where a request goes that somebody may make: all that it is about is there. */
export const target = ({ w, made }: Ground, route: Route, ids: Things = {}): string =>
  pathOf(w, route, { ...made, ...fresh(w, route), ...ids })

/** What somebody who may would send there. */
export const goodSending = async (route: Route): Promise<Pick<Sending, 'body' | 'headers'>> => {
  if (route.takes) return { body: Buffer.from(await picture()), headers: { 'content-type': 'image/jpeg' } }
  return route.body ? { body: Buffer.from(JSON.stringify(goodBody(route))), headers: json } : {}
}

/** As someone who may. `undefined` where the HTTP API itself refuses. */
export const send = ({ w, gate }: Ground, sending: Sending, who?: Who): Promise<Answer | undefined> =>
  gate(who ?? someoneWhoMay(w, sending.url), sending)

/** Asks, and holds the answer to what every answer is. The code of a no; nothing for a yes. */
export const judged = async (ground: Ground, sending: Sending, who?: Who): Promise<string | undefined> => {
  const answer = await send(ground, sending, who)
  if (answer === undefined || (sending.method === 'HEAD' && answer.text === '')) return undefined
  return judge(answer)
}

/** As `judged`, and the code is this one; `about` says what was sent, for whoever reads a failure. */
export const refused = async (ground: Ground, sending: Sending, code: RegExp | string, about: unknown = sending.url) => {
  const expected = typeof code === 'string' ? code : expect.stringMatching(code)
  expect([about, await judged(ground, sending)]).toEqual([about, expected])
}
