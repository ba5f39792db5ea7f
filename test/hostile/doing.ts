import type { Route } from '../../functions/http/meta.ts'
import { goodBodies, goodQuery } from '../house/samples.ts'
import { picture } from '../house/picture.ts'
import type { Who, World } from '../world.ts'
import type { Sending } from './gate.ts'
import { goodBody, someoneWhoMay, title } from './routes.ts'
import { pathOf } from './things.ts'
import type { Things } from './things.ts'

const helper = { rolle: 'frivillig', adgang: { aktivitet: ['read'] }, borgere: {} }

/** What one route needs to be there before it can be done, new each time: a thing can be ended or changed once. */
const fresh: Record<string, (w: World, made: Things) => Promise<Things>> = {
  'PATCH /api/borgere/:borgerId/dagbog/:notatId': async (w, { borgerId }) => {
    const notatId = w.newId()
    await w.must(w.leder, 'PUT', `/api/borgere/${borgerId}/dagbog/${notatId}`, goodBodies.NytNotat)
    return { notatId }
  },
  'PUT /api/borgere/:borgerId/adgange/:personId': async (w) => ({ personId: (await w.register(w.leder, 'Ny')).id }),
  'DELETE /api/borgere/:borgerId/adgange/:personId': (w, made) => aReader(w, made),
  'PUT /api/borgere/:borgerId/sager/:sagId/svar': async (w, { borgerId, byLaw }) => {
    const sagId = w.newId()
    await w.must(w.anna, 'PUT', `/api/borgere/${borgerId}/uenig/${sagId}`, { person: byLaw })
    return { sagId }
  },
  'PUT /api/borgere/:borgerId/dagbog/:notatId/skjult/:personId': (w, made) => aReader(w, made),
  'DELETE /api/borgere/:borgerId/dagbog/:notatId/skjult/:personId': async (w, made) => {
    const reader = await aReader(w, made)
    await w.must(w.anna, 'PUT', `/api/borgere/${made['borgerId']}/dagbog/${reader['notatId']}/skjult/${reader['personId']}`)
    return reader
  },
  'PUT /api/enheder/:enhedId/tilknytninger/:personId': async (w) => ({ personId: (await w.register(w.leder, 'Ny')).id }),
  'DELETE /api/enheder/:enhedId/tilknytninger/:personId': async (w, { enhedId }) => {
    const someone = await w.register(w.leder, 'Ny')
    await w.employ(w.leder, enhedId ?? '', someone, helper)
    return { personId: someone.id }
  },
}

/** Somebody new who reads the dagbog, and a notat there. */
const aReader = async (w: World, { borgerId }: Things): Promise<Things> => {
  const someone = await w.register(w.leder, 'Ny')
  await w.give(w.leder, borgerId ?? '', someone, 'paaroerende', { dagbog: ['read'] })
  const notatId = w.newId()
  await w.must(w.anna, 'PUT', `/api/borgere/${borgerId}/dagbog/${notatId}`, { tekst: 'Til alle', laesere: 'alle' })
  return { personId: someone.id, notatId }
}

const isSignUp = /^(PUT|DELETE) .*\/aktiviteter\/:aktivitetId\/tilmelding$/

const freshActivity = async (w: World, route: Route, made: Things): Promise<Things> => {
  const aktivitetId = w.newId()
  await w.must(w.leder, 'PUT', `/api/enheder/${made['enhedId']}/aktiviteter/${aktivitetId}`, goodBodies.NyAktivitet)
  if (route.method === 'DELETE') await w.must(w.leder, 'PUT', pathOf(w, route, { ...made, aktivitetId }))
  return { aktivitetId }
}

/** Whom a body names must be there; and the same card twice is no change at all. */
const named = (w: World, { path }: Route, { byLaw }: Things): object => {
  if (path.endsWith('/:nyBorgerId')) return { person: w.fremmed.id }
  if (path.endsWith('/uenig/:sagId')) return { person: byLaw }
  return path.endsWith('/stamkort') ? { sprog: w.newId() } : {}
}

const bodyFor = async (w: World, route: Route, made: Things): Promise<Pick<Sending, 'body' | 'headers'>> => {
  if (route.takes) return { body: Buffer.from(await picture()), headers: { 'content-type': 'image/jpeg' } }
  const good = goodBody(route)
  return good ? { body: Buffer.from(JSON.stringify({ ...good, ...named(w, route, made) })) } : {}
}

export type Doing = Sending & { readonly who: Who }

/** One thing somebody may do, by one route, that has not been done before. */
export const somethingToDo = async (w: World, route: Route, made: Things): Promise<Doing> => {
  const needed = isSignUp.test(title(route)) ? await freshActivity(w, route, made) : await fresh[title(route)]?.(w, made)
  const there = route.method === 'PUT' && !needed ? withoutLast(route, made) : made
  const url = pathOf(w, route, { ...there, ...needed }) + goodQuery(route)
  return { who: someoneWhoMay(w, url), method: route.method, url, ...await bodyFor(w, route, made) }
}

/** What a PUT makes has an id of its own. */
const withoutLast = ({ path }: Route, made: Things): Things => {
  const last = path.match(/:(\w+)$/)?.[1]
  return Object.fromEntries(Object.entries(made).filter(([name]) => name !== last))
}
