import { randomBytes } from 'node:crypto'
import { createOrganisation } from '../functions/drift/operator.ts'
import { newId } from '../functions/core/ids.ts'
import type { OrgId, PersonId } from '../functions/core/ids.ts'
import type { BorgerRights, StedRights } from '../functions/core/scope.ts'
import { newSession } from '../functions/core/session.ts'
import type { Level } from '../functions/core/session.ts'
import { makeApp } from '../functions/http/app.ts'
import { makeBilledeApp } from '../functions/http/billede.ts'
import { hashOf } from '../functions/core/secret.ts'
import { sessionKey } from '../functions/table/places.ts'
import { startParts } from './house/parts.ts'

export const origin = 'https://portal.test'
const edgeSecret = 'test-edge-secret-0123456789'

/** Sunday 22 November 2026 at 9 in the home. */
export const morning = Date.parse('2026-11-22T09:00:00+01:00')

export type Who = { readonly org: string; readonly id: string; readonly navn: string; cookie: string }
export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string; readonly json: any }
type Asking = { now?: number; headers?: Record<string, string>; raw?: BodyInit }

const staffOnPlace: StedRights = {
  indbakke: ['read', 'write', 'act'], beboere: ['read'], aktivitet: ['read', 'write', 'act'], opslag: ['read', 'write'],
}
const staffOnBorgere: BorgerRights = {
  dagbog: ['read', 'write', 'act'], besked: ['read', 'write', 'act'], stamkort: ['read', 'write'],
  medicin: ['read', 'write'], dokument: ['read', 'write'], hverdag: ['read', 'act'], kalender: ['read', 'write', 'act'],
}

/**
 * A small house on the real engine, made over HTTP as the persons would: two enheder, three borgere, their people, and a
 * neighbour organisation. `ask` is a person's request through the whole API; time is passed in.
 */
export const makeWorld = async () => {
  const { parts, house, files, calls, stop, store, client } = await startParts()
  const front = { origin, edgeSecret }
  const app = makeApp(house, front)
  const billedeApp = makeBilledeApp(house, files, front)
  /** Pictures have a function of their own; the gateway sends them there. */
  const appFor = (path: string) => (/\/filer\/|\/billede(\?|$)/.test(path) ? billedeApp : app)
  let now = morning
  let made = 0

  const ask = async (who: Who | undefined, method: string, path: string, body?: unknown, asking: Asking = {}): Promise<Answer> => {
    const headers: Record<string, string> = {
      'x-edge': edgeSecret, origin, 'sec-fetch-site': 'same-origin',
      ...(who && { cookie: `__Host-sid=${who.cookie}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...asking.headers,
    }
    const sent = asking.raw ?? (body === undefined ? null : JSON.stringify(body))
    const env = { event: { requestContext: { timeEpoch: asking.now ?? now } } }
    const answer = await appFor(path).request(path, { method, headers, body: sent }, env)
    const text = await answer.text()
    const isJson = /json/.test(answer.headers.get('content-type') ?? '')
    return { status: answer.status, headers: answer.headers, text, json: isJson ? JSON.parse(text) : undefined }
  }

  /** A session as a login makes it, at this moment. */
  const signIn = async (who: Who, at = now, level: Level = 'betydelig'): Promise<Who> => {
    const secret = randomBytes(32).toString('base64url')
    const key = sessionKey(who.org, who.id, hashOf(secret))
    await parts.table.add('data', { ...key, ...newSession(level, at) })
    who.cookie = `${who.org}.${who.id}.${secret}`
    return who
  }

  const person = (org: string, navn: string): Who => ({ org, id: newId(now), navn, cookie: '' })

  const must = async (who: Who, method: string, path: string, body?: unknown, asking?: Asking) => {
    const answer = await ask(who, method, path, body, asking)
    if (answer.status >= 300) throw new Error(`${who.navn} ${method} ${path}: ${answer.status} ${answer.text}`)
    return answer.json
  }

  let cprs = 0
  const cpr = () => `0199${String(++cprs).padStart(6, '0')}`

  const organisation = async (navn: string, lederNavn: string) => {
    const org = newId(now)
    const leder = person(org, lederNavn)
    await createOrganisation({ table: parts.table, vault: house.vault, mac: parts.mac }, {
      id: org as OrgId, navn, telefon: '00 00 00 00',
      leder: { id: leder.id as PersonId, navn: lederNavn, cpr: cpr() },
    }, now)
    return { org, leder: await signIn(leder) }
  }

  const register = async (leder: Who, navn: string) => {
    const who = person(leder.org, navn)
    await must(leder, 'PUT', `/api/organisationer/${leder.org}/personer/${who.id}`, { navn, cpr: cpr() })
    return signIn(who)
  }

  const enhed = async (leder: Who, navn: string) => {
    const id = newId(now)
    await must(leder, 'PUT', `/api/organisationer/${leder.org}/enheder/${id}`, { navn })
    return id
  }

  const borger = async (leder: Who, enhedId: string, navn: string) => {
    const who = await register(leder, navn)
    const id = newId(now)
    await must(leder, 'PUT', `/api/enheder/${enhedId}/borgere/${id}`, { navn, person: who.id })
    return { ...who, borger: id, enhed: enhedId }
  }

  const employ = (leder: Who, enhedId: string, who: Who, extra: object = {}) =>
    must(leder, 'PUT', `/api/enheder/${enhedId}/tilknytninger/${who.id}`,
      { rolle: 'medarbejder', adgang: staffOnPlace, borgere: staffOnBorgere, ...extra })

  const give = (giver: Who, borgerId: string, who: Who, rolle: string, adgang: BorgerRights, extra: object = {}) =>
    must(giver, 'PUT', `/api/borgere/${borgerId}/adgange/${who.id}`,
      { rolle, adgang, basis: 'samtykke', bevis: 'Sagt ja ved kaffebordet', ...extra })

  const { org, leder } = await organisation('Fyrrehuset', 'Lise')
  const havsiden = await enhed(leder, 'Havsiden')
  const skovsiden = await enhed(leder, 'Skovsiden')
  const anna = await borger(leder, havsiden, 'Anna')
  const bo = await borger(leder, havsiden, 'Bo')
  const carl = await borger(leder, skovsiden, 'Carl')
  const mads = await register(leder, 'Mads')
  const sara = await register(leder, 'Sara')
  await employ(leder, havsiden, mads)
  await employ(leder, skovsiden, sara)
  const frida = await register(leder, 'Frida')
  await employ(leder, havsiden, frida, { rolle: 'frivillig', adgang: { aktivitet: ['read', 'act'] }, borgere: {} })
  const mor = await register(leder, 'Mona')
  const far = await register(leder, 'Finn')
  const eks = await register(leder, 'Egon')
  const laege = await register(leder, 'Dr. Lund')
  const fremmed = await register(leder, 'Ukendt')
  await give(leder, anna.borger, mor, 'paaroerende',
    { dagbog: ['read', 'write'], besked: ['read', 'write'], hverdag: ['read', 'act'] })
  await give(leder, anna.borger, far, 'paaroerende', { dagbog: ['read'], besked: ['read', 'write'] })
  await give(leder, anna.borger, eks, 'paaroerende', { dagbog: ['read'], besked: ['read', 'write'] })
  await must(leder, 'DELETE', `/api/borgere/${anna.borger}/adgange/${eks.id}`)
  await give(leder, anna.borger, laege, 'laege', { stamkort: ['read'], medicin: ['read'], besked: ['read', 'write'] },
    { basis: 'lovhjemmel' })
  await give(leder, bo.borger, laege, 'laege', { medicin: ['read'] }, { basis: 'lovhjemmel' })

  const nabo = await organisation('Nabohuset', 'Nora')
  const naboEnhed = await enhed(nabo.leder, 'Stuen')
  const naboBorger = await borger(nabo.leder, naboEnhed, 'Nils')

  return {
    app, ask, must, signIn, register, employ, give, enhed, borger, stop, calls, parts, house, files, store, client,
    org, leder, havsiden, skovsiden, anna, bo, carl, mads, sara, frida, mor, far, eks, laege, fremmed, nabo: { ...nabo, naboEnhed, naboBorger },
    /** Moves the portal's clock. Sessions age with it. */
    setNow: (moment: number) => { now = moment },
    now: () => now,
    /** Ids in the order they were asked for. */
    newId: () => newId(now + ++made),
  }
}

export type World = Awaited<ReturnType<typeof makeWorld>>
