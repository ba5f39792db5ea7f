import * as z from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../functions/core/ids.ts'
import type { Route } from '../functions/http/meta.ts'
import { routes } from '../functions/http/routes.ts'
import { borgerScopes } from '../functions/core/scope.ts'
import { fill, goodBodies } from './house/samples.ts'
import { makeWorld, morning } from './world.ts'
import type { Answer, Who, World } from './world.ts'

const guarded = routes().filter(({ door }) => door !== undefined)
const isBorger = ({ door }: Route) => door?.scope === 'hoved' || borgerScopes.some((scope) => scope === door?.scope)
const isSted = (route: Route) => route.door?.scope !== 'mig' && !isBorger(route)
const title = ({ method, path }: Route) => `${method} ${path}`
const bodyOf = ({ body }: Route) => body && goodBodies[z.globalRegistry.get(body)?.id ?? '']

let w: World
let expired: Who
beforeAll(async () => {
  w = await makeWorld()
  expired = await w.register(w.leder, 'Udløbet')
  const all = Object.fromEntries(borgerScopes.filter((s) => s !== 'indsigt').map((s) => [s, ['read', 'write', 'act']]))
  await w.give(w.leder, w.anna.borger, expired, 'paaroerende', all, { til: new Date(morning + 1000).toISOString() })
  w.setNow(morning + 1000)
})
afterAll(() => w.stop())

/** Everything an asker can tell one answer from another by, and what it cost the store. */
type Seen = { status: number; headers: unknown; text: string; calls: unknown }

const look = async (who: Who | undefined, method: string, path: string, sending: Sending): Promise<Seen> => {
  w.calls.length = 0
  const answer: Answer = await w.ask(who, method, path, sending.body, sending)
  return { status: answer.status, headers: Object.fromEntries(answer.headers), text: answer.text, calls: [...w.calls] }
}

type Sending = { body?: unknown; raw?: BodyInit; headers?: Record<string, string> }

/** What a stranger may try to send: what fits, what does not, what is no JSON at all, and too much of it. */
const sendings = (route: Route): Sending[] => {
  const type = { 'content-type': 'application/json' }
  if (route.method === 'GET') return [{}, { headers: { 'x-baggrund': '1' } }]
  return [
    { body: bodyOf(route) ?? {} },
    { body: { borgerId: w.anna.borger, __proto__: { admin: true }, laesere: 7 } },
    { raw: '{"half":', headers: type },
    { raw: 'tekst=hej', headers: { 'content-type': 'text/plain' } },
    { raw: `"${'x'.repeat(300_000)}"`, headers: type },
  ]
}

const real = () => ({ borgerId: w.anna.borger, enhedId: w.havsiden, orgId: w.org })
const madeUp = () => ({ borgerId: newId(), enhedId: newId(), orgId: newId() })

const strangers: Record<string, () => Who> = {
  'never granted': () => w.fremmed,
  'ended': () => w.eks,
  'expired': () => expired,
  'of another house': () => w.nabo.leder,
  'resident of another house': () => w.nabo.naboBorger,
}

const strangersToBorger: Record<string, () => Who> = {
  ...strangers,
  'staff of another enhed': () => w.sara,
  'resident of the same enhed': () => w.bo,
  'frivillig at the enhed': () => w.frida,
}

const strangersToSted: Record<string, () => Who> = {
  ...strangers, 'pårørende': () => w.mor, 'læge': () => w.laege, 'resident of the enhed': () => w.anna,
}

const tellsNothing = async (route: Route, who: Who | undefined, status: number) => {
  for (const sending of sendings(route)) {
    const there = await look(who, route.method, fill(w, route, real(), {}), sending)
    const nowhere = await look(who, route.method, fill(w, route, madeUp(), {}), sending)
    expect(there.status).toBe(status)
    expect(there).toEqual(nowhere)
  }
}

describe('the route table', () => {
  it('has a door on every route but the two that say nothing about anyone', () => {
    const open = routes().filter(({ door }) => door === undefined).map(title)
    expect(open).toEqual(['GET /api/health'])
  })

  it('has a good body to try for every kind of body', () => {
    const missing = guarded.filter((route) => route.body && !bodyOf(route)).map(title)
    expect(missing).toEqual([])
  })
})

describe.each(guarded.map((route) => [title(route), route] as const))('%s', (_title, route) => {
  it('asks who is there before anything else @asvs-8.3.1', async () => {
    await tellsNothing(route, undefined, 401)
  })

  const kinds = isBorger(route) ? strangersToBorger : isSted(route) ? strangersToSted : {}
  it.each(Object.keys(kinds))('tells someone %s only what a made-up id would @asvs-8.2.2', async (kind) => {
    const who = kinds[kind]
    if (!who) throw new Error(kind)
    await tellsNothing(route, who(), 404)
  })

  it('refuses a change from another page, before it looks at who asks @asvs-3.5.1', async () => {
    if (route.method === 'GET') return expect(route.method).toBe('GET')
    const path = fill(w, route, real(), {})
    const foreign = [
      { origin: 'https://evil.example' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'cross-site' }, { origin: '' },
    ]
    for (const headers of foreign) {
      const answer = await look(w.leder, route.method, path, { body: bodyOf(route) ?? {}, headers })
      expect(answer).toMatchObject({ status: 403, calls: [] })
    }
  })
})
