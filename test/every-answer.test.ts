import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Route } from '../functions/http/meta.ts'
import { routes } from '../functions/http/routes.ts'
import { fill, goodBodies, isBorgersOwn } from './house/samples.ts'
import { picture } from './house/picture.ts'
import { makeWorld } from './world.ts'
import type { World } from './world.ts'

const guarded = routes().filter(({ door }) => door !== undefined)
const title = ({ method, path }: Route) => `${method} ${path}`

let w: World
beforeAll(async () => { w = await makeWorld() })
afterAll(() => w.stop())

const logged = async (): Promise<number> => (await w.client.send(new ScanCommand({ TableName: w.store.tables.audit, Select: 'COUNT' }))).Count ?? 0

/** Makes what the path names, so that the leder's request has something to be about. */
const things = async (): Promise<Record<string, string>> => {
  const at = `/api/borgere/${w.anna.borger}`
  const place = `/api/enheder/${w.havsiden}`
  const [notatId, filId, aktivitetId, dokumentId, medicinId] = [w.newId(), w.newId(), w.newId(), w.newId(), w.newId()]
  await w.must(w.leder, 'PUT', `${at}/filer/${filId}`, undefined, { raw: await picture(), headers: { 'content-type': 'image/jpeg' } })
  await w.must(w.leder, 'PUT', `${at}/dagbog/${notatId}`,
    { ...goodBodies.NytNotat, laesere: 'alle', billede: { fil: filId, alt: 'En bold' } })
  await w.must(w.leder, 'PUT', `${place}/aktiviteter/${aktivitetId}`, goodBodies.NyAktivitet)
  await w.must(w.leder, 'PUT', `${at}/stamkort`, goodBodies.NytStamkort)
  await w.must(w.leder, 'PUT', `${at}/medicin/${medicinId}`, goodBodies.NyMedicin)
  await w.must(w.leder, 'PUT', `${at}/dokumenter/${dokumentId}`, goodBodies.NytDokument)
  await w.must(w.anna, 'PUT', `${at}/samtaler/personale/beskeder/${w.newId()}`, goodBodies.NyBesked)
  const someone = await w.register(w.leder, 'Nogen')
  const standing = await w.register(w.leder, 'Står her')
  await w.give(w.leder, w.anna.borger, standing, 'paaroerende', { dagbog: ['read'] })
  await w.employ(w.leder, w.havsiden, standing, { rolle: 'frivillig', adgang: { aktivitet: ['read'] }, borgere: {} })
  const byLaw = await w.register(w.leder, 'Ved lov')
  await w.give(w.leder, w.anna.borger, byLaw, 'sagsbehandler', { stamkort: ['read'] }, { basis: 'lovhjemmel' })
  const sagId = w.newId()
  await w.must(w.anna, 'PUT', `${at}/uenig/${sagId}`, { person: byLaw.id })
  return { notatId, filId, aktivitetId, dokumentId, medicinId, sagId, personId: someone.id, standing: standing.id, byLaw: byLaw.id, scope: 'dagbog', right: 'read' }
}

const send = async (route: Route, made: Record<string, string>) => {
  const about = { borgerId: w.anna.borger, enhedId: w.havsiden, orgId: w.org }
  const ids = { ...made }
  if (title(route).endsWith('personer/:personId')) delete ids.personId
  if (route.method === 'DELETE' || /kvittering|hvorfor/.test(route.path) || isBorgersOwn(route)) ids.personId = made.standing ?? ''
  const path = fill(w, route, about, ids)
  const name = route.body && z.globalRegistry.get(route.body)?.id
  const bodies: Record<string, object> = {
    ...goodBodies, NyBorger: { navn: 'Ny', person: made.personId }, NyUenighed: { person: made.byLaw },
  }
  const body = name && bodies[name]
  const who = isBorgersOwn(route) ? w.anna : w.leder
  if (route.takes) return w.ask(w.leder, route.method, path, undefined, { raw: await picture(), headers: { 'content-type': 'image/jpeg' } })
  return w.ask(who, route.method, path, body)
}

/** What someone who may gets: exactly what the contract says and not a field more, kept nowhere, and written down. */
describe.each(guarded.map((route) => [title(route), route] as const))('%s, for someone who may', (_title, route) => {
  it('answers what its contract says and leaves a line in the log @asvs-16.2.1', async () => {
    const made = await things()
    const before = await logged()
    const answer = await send(route, made)
    expect([answer.status, answer.text.slice(0, 200)]).toEqual([expect.toSatisfy((s) => [200, 201, 204].includes(s)), expect.anything()])
    expect(await logged()).toBeGreaterThan(before)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    if (route.gives) expect(answer.headers.get('content-type')).toBe(route.gives)
    else expect(() => route.answer?.parse(answer.json)).not.toThrow()
    expect(route.answer ?? route.gives).toBeDefined()
  })
})
