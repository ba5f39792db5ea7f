import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../functions/core/ids.ts'
import type { Route } from '../../functions/http/meta.ts'
import { picture } from '../house/picture.ts'
import { isBorgersOwn } from '../house/samples.ts'
import { makeWorld } from '../world.ts'
import type { Who, World } from '../world.ts'
import { changes, goodBody, guarded, idsIn, isAboutBorger, named } from './routes.ts'
import { kept } from './stored.ts'
import { makeThings, pathOf } from './things.ts'
import type { Things } from './things.ts'

let w: World
/** One of everything at Anna in Havsiden, at Carl in Skovsiden, and at Nils in the house next door. */
let annas: Things
let carls: Things
let nils: Things
/** The same for each who asks: what one of them made of a foreign id would be there for the next. */
let others: Record<string, readonly [Things, Things]>
let elsewhere: string[]
/** Has an adgang to Anna and one to Carl. */
let soester: Who

beforeAll(async () => {
  w = await makeWorld()
  annas = await makeThings(w, { leder: w.leder, borger: w.anna })
  const atCarls = () => makeThings(w, { leder: w.leder, borger: w.carl })
  const atNils = () => makeThings(w, { leder: w.nabo.leder, borger: w.nabo.naboBorger })
  carls = await atCarls()
  nils = await atNils()
  others = {}
  for (const asker of Object.keys(askers)) others[asker] = [await atCarls(), await atNils()]
  soester = await w.register(w.leder, 'Sofie')
  const adgang = { dagbog: ['read', 'write'], besked: ['read', 'write'], hverdag: ['read', 'act'], stamkort: ['read'], medicin: ['read'] }
  for (const { borger } of [w.anna, w.carl]) await w.give(w.leder, borger, soester, 'paaroerende', adgang as object)
  elsewhere = await lyingElsewhere()
})
afterAll(() => w.stop())

const askers: Record<string, () => Who> = {
  'the leder of both places': () => w.leder,
  'staff of the first place': () => w.mads,
  'the borger of the first place': () => w.anna,
  'a relative of both': () => soester,
}

const parents = new Set(['borgerId', 'enhedId', 'orgId'])
const childrenOf = (route: Route): string[] => idsIn(route).filter((name) => !parents.has(name))
/** What makes a new thing comes last: after it the foreign id names something here too. */
const makes = ({ method, path }: Route): boolean => method === 'PUT' && /:\w+$/.test(path) && !/(adgange|tilknytninger)\//.test(path)
const withChild = guarded.filter((route) => childrenOf(route).some((name) => !name.startsWith('ny')))
  .toSorted((a, b) => Number(makes(a)) - Number(makes(b)))

const sending = async (route: Route, more: object = {}) => {
  if (route.takes) return { raw: await picture(), headers: { 'content-type': 'image/jpeg' } }
  return { body: route.body && { ...goodBody(route), ...more } }
}

/** All that an answer tells, and what it cost. Ids that were asked for are the asker's own, so they are left out. */
const look = async (who: Who, route: Route, ids: Things, more?: object) => {
  const { body, ...rest } = await sending(route, more) as { body?: object; raw?: BodyInit; headers?: Record<string, string> }
  w.calls.length = 0
  const answer = await w.ask(who, route.method, pathOf(w, route, ids), body, rest)
  const text = Object.values(ids).reduce((said, id) => said.replaceAll(id, 'ID'), answer.text)
  return { status: answer.status, text, headers: [...answer.headers], calls: w.calls.map(({ name, units }) => `${name} ${units}`) }
}

/** What a made-up name looks like. A room is named by its kind and a person. */
const madeUp = (name: string): string => (name === 'rumId' ? `personale.${newId()}` : newId())

/** What lies at Carl's and at the house next door, as it lies. */
const lyingElsewhere = async (): Promise<string[]> =>
  (await kept(w)).filter((item) => [carls, nils].some(({ borgerId, enhedId }) =>
    item.includes(`#${borgerId}#`) || item.includes(`#${enhedId}#`)))

/** A person is the organisation's and no borger's: to give one an adgang is to choose among all who are known there. */
const isChoosing = ({ method, path }: Route): boolean =>
  (method === 'PUT' && path.endsWith('/:personId')) || path.endsWith('/:personId/se-som')

describe.each(named(withChild))('%s', (_title, route) => {
  it('tells nobody more of a thing elsewhere than a made-up id would, and leaves it as it was @asvs-8.2.2', async () => {
    for (const [asker, [here, next]] of Object.entries(others)) {
      const who = askers[asker]?.() ?? expect.fail(asker)
      for (const child of childrenOf(route)) {
        for (const foreign of isChoosing(route) ? [next] : [here, next]) {
          const there = await look(who, route, { ...annas, [child]: foreign[child] ?? '' })
          const nowhere = await look(who, route, { ...annas, [child]: madeUp(child) })
          expect({ asker, child, ...there }).toEqual({ asker, child, ...nowhere })
          // To show again what was never hidden from somebody is done already, whoever that is.
          const isDone = child === 'personId' && isBorgersOwn(route)
          if (route.method !== 'PUT' && !isDone) expect(there.status).toBe(404)
        }
      }
    }
    const was = elsewhere
    elsewhere = await lyingElsewhere()
    expect(elsewhere).toEqual(was)
  })
})

describe('a thing of another borger, named in a body', () => {
  it('is no picture to put in a notat', async () => {
    const put = (fil: string | undefined) => w.ask(w.leder, 'PUT', `/api/borgere/${w.anna.borger}/dagbog/${w.newId()}`,
      { tekst: 'Se her', laesere: 'personale', billede: { fil, alt: '' } })
    const fresh = w.newId()
    await w.must(w.leder, 'PUT', `/api/borgere/${w.carl.borger}/filer/${fresh}`, undefined,
      { raw: await picture(), headers: { 'content-type': 'image/jpeg' } })
    for (const fil of [carls['filId'], nils['filId'], fresh, newId()]) {
      const answer = await put(fil)
      expect([answer.status, answer.text]).toEqual([400, '{"code":"forkert-indhold","felt":"billede"}'])
    }
    elsewhere = await lyingElsewhere()
  })

  it('is no person who could move in', async () => {
    const put = (person: string) => w.ask(w.leder, 'PUT', `/api/enheder/${w.havsiden}/borgere/${w.newId()}`, { navn: 'Ny', person })
    const [foreign, nobody] = [await put(w.nabo.naboBorger.id), await put(newId())]
    expect([foreign.status, foreign.text]).toEqual([nobody.status, nobody.text])
    expect(foreign.status).toBe(400)
  })
})

describe.each(named(guarded.filter(({ body }) => body)))('%s', (_title, route) => {
  it('takes ids from its path alone: in the body, or dotted or nested there, they are refused @asvs-15.3.3', async () => {
    const names = [...new Set(guarded.flatMap(idsIn)), 'grantId', 'org', 'version', 'givetAf', 'status', 'adgang.dagbog']
    const known = new Set(Object.keys((route.body as unknown as { shape: object }).shape))
    const before = await kept(w)
    for (const name of names.filter((one) => !known.has(one))) {
      for (const more of [{ [name]: carls[name] ?? 'x' }, { data: { [name]: carls[name] ?? 'x' } }]) {
        const { status, text } = await look(w.leder, route, { ...annas, personId: w.sara.id }, more)
        expect([name, status, JSON.parse(text).code]).toEqual([name, 400, 'forkert-indhold'])
      }
    }
    expect(await kept(w)).toEqual(before)
  })
})

describe.each(named(guarded.filter(({ door }) => door?.scope !== 'mig')))('%s', (_title, route) => {
  it('is closed to the leder of another organisation, as if nothing were there @asvs-8.4.1', async () => {
    const there = await look(w.leder, route, nils)
    const nowhere = await look(w.leder, route, Object.fromEntries(Object.keys(nils).map((name) => [name, madeUp(name)])))
    expect(there).toEqual(nowhere)
    expect(there.status).toBe(404)
  })

  it('is closed to staff of another enhed, though they are of the same house @asvs-8.2.2', async () => {
    const own = isAboutBorger(route) || route.path.includes(':enhedId')
    const there = await look(w.sara, route, annas)
    const nowhere = await look(w.sara, route, Object.fromEntries(Object.keys(annas).map((name) => [name, madeUp(name)])))
    expect(there).toEqual(nowhere)
    expect([own || route.path.includes(':orgId'), there.status]).toEqual([true, 404])
  })
})

describe('after all of this', () => {
  it('everything elsewhere lies as it lay', async () => {
    expect(await lyingElsewhere()).toEqual(elsewhere)
  })
})

describe('a cookie', () => {
  it('leads nowhere with the ids of another organisation or person beside its secret @asvs-7.2.1', async () => {
    const [org, person, secret] = w.leder.cookie.split('.')
    const swapped = [
      `${w.nabo.org}.${person}.${secret}`, `${w.nabo.org}.${w.nabo.leder.id}.${secret}`, `${org}.${w.mads.id}.${secret}`,
      `${org}.${w.nabo.leder.id}.${secret}`, `${person}.${org}.${secret}`,
    ]
    for (const cookie of swapped) {
      const answers = await Promise.all(guarded.map((route) =>
        w.ask({ ...w.leder, cookie }, route.method, pathOf(w, route, annas), changes(route) ? goodBody(route) : undefined)))
      expect(answers.map(({ status }) => status)).toEqual(guarded.map(() => 401))
    }
  })
})
