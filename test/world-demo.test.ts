import { beforeAll, describe, expect, it } from 'vitest'
import { signIn } from '../infra/local/world/besoeg.ts'
import { personer } from '../infra/local/world/personer.ts'
import { origin, personas } from './journeys/house.ts'
import type { PersonaHer } from './journeys/house.ts'

type Answer = { status: number; type: string; text: string }

const sessions = new Map<string, Promise<string>>()
const sessionOf = (persona: string): Promise<string> => {
  const session = sessions.get(persona) ?? signIn(origin(), persona)
  sessions.set(persona, session)
  return session
}

const get = async (persona: string, path: string): Promise<Answer> => {
  const answer = await fetch(origin() + path, { headers: { cookie: `__Host-sid=${await sessionOf(persona)}` } })
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() }
}

const getJson = async <T>(persona: string, path: string): Promise<T> => {
  const answer = await get(persona, path)
  if (answer.status !== 200) throw new Error(`${persona} ${path}: ${answer.status} ${answer.text}`)
  return JSON.parse(answer.text) as T
}

type Mig = {
  person: { id: string; navn: string }
  borgere: { id: string; navn: string; adgang: Record<string, string[]> }[]
  steder: { id: string; navn: string; rolle: string }[]
}
type Dagbog = { notater: { id: string; tekst: string; skrevet: string; billede?: object }[]; naeste?: string }

/** One page of each kind, and the scope it takes. */
const pages: [scope: string, path: string][] = [
  ['dagbog', 'dagbog'], ['besked', 'samtaler'], ['stamkort', 'stamkort'], ['medicin', 'medicin'],
  ['dokument', 'dokumenter'], ['hverdag', 'aktiviteter'], ['adgang', 'adgange'],
]

const inTurn = async <T>(todo: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
  const rest = [...todo]
  await Promise.all([1, 2, 3, 4].map(async () => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) await work(next)
  }))
}

let cast: PersonaHer[]
let borgere: Map<string, string>
const me = (persona: string) => getJson<Mig>(persona, '/api/me')
const scopesOf = (persona: string, borger: string) =>
  cast.find(({ id }) => id === persona)?.borgere.find(({ id }) => id === borger)?.scopes ?? []
const borger = (persona: string) => borgere.get(persona) ?? ''

beforeAll(async () => {
  cast = await personas()
  const leder = async (who: string) => {
    const { steder } = await me(who)
    const lists = await Promise.all(steder.filter(({ navn }) => !navn.includes('(demo)')).map(({ id }) =>
      getJson<{ beboere: { id: string; navn: string }[] }>(who, `/api/enheder/${id}/beboere`)))
    return lists.flatMap(({ beboere }) => beboere)
  }
  const living = [...await leder('kirsten'), ...await leder('bent')]
  borgere = new Map(living.map(({ id, navn }) => [personer.find((one) => one.navn === navn)?.id ?? navn, id]))
})

describe('the demo bosted', () => {
  it('lets everyone sign in who is said to, as themselves', async () => {
    await inTurn(cast, async ({ id, name }) => {
      expect((await me(id)).person.navn).toBe(name)
    })
  })

  it('has nine borgere in two houses, and every kind of person around them', () => {
    expect([...borgere.keys()].toSorted()).toEqual(
      ['aksel', 'birthe', 'dagny', 'ellen', 'jonas', 'malthe', 'mikkel', 'preben', 'sofie'])
    expect(new Set(cast.map(({ rolle }) => rolle))).toEqual(new Set(['borger', 'paaroerende', 'vaerge', 'frivillig',
      'laege', 'sagsbehandler', 'medarbejder', 'leder', 'fremmed']))
  })

  it('shows each person exactly the borgere and the scopes that stand in the list of personas', async () => {
    await inTurn(cast.filter(({ rolle }) => !['medarbejder', 'leder'].includes(rolle)), async ({ id, borgere }) => {
      const seen = (await me(id)).borgere.map((one) => ({ id: one.id, scopes: Object.keys(one.adgang).toSorted() }))
      const said = borgere.map((one) => ({ id: one.id, scopes: one.scopes.toSorted() }))
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
      expect([id, seen.toSorted(byId)]).toEqual([id, said.toSorted(byId)])
    })
  })

  it('opens every page that is said to be open, and no other, for everyone and every borger', async () => {
    const questions = cast.flatMap(({ id }) => [...borgere.values()].flatMap((at) => {
      const open = scopesOf(id, at)
      // Who has nothing to do with a borger is turned away at one door as at the next.
      return (open.length > 0 ? pages : pages.slice(0, 1)).map(([scope, path]) =>
        ({ id, path: `/api/borgere/${at}/${path}`, expected: open.includes(scope) ? 200 : 404 }))
    }))
    const wrong: string[] = []
    await inTurn(questions, async ({ id, path, expected }) => {
      const { status } = await get(id, path)
      if (status !== expected) wrong.push(`${id} ${path}: ${status}, not ${expected}`)
    })
    expect(wrong).toEqual([])
    expect(questions.filter(({ expected }) => expected === 200).length).toBeGreaterThan(100)
  })

  it('has a month of dagbog behind it, with pictures, and nothing in the time to come', async () => {
    const first = await getJson<Dagbog>('ellen', `/api/borgere/${borger('ellen')}/dagbog?antal=50`)
    const days = new Set(first.notater.map(({ skrevet }) => skrevet.slice(0, 10)))
    const oldest = Math.min(...first.notater.map(({ skrevet }) => Date.parse(skrevet)))
    expect(days.size).toBeGreaterThan(15)
    expect(Date.now() - oldest).toBeGreaterThan(25 * 86_400_000)
    expect(first.notater.filter(({ skrevet }) => Date.parse(skrevet) > Date.now())).toEqual([])
    const withPicture = first.notater.find(({ billede }) => billede)?.id ?? ''
    const picture = `/api/borgere/${borger('ellen')}/dagbog/${withPicture}/billede`
    expect(await get('ib', picture)).toMatchObject({ status: 200, type: 'image/jpeg' })
    expect(await get('amina', picture)).toMatchObject({ status: 404 })
  })

  it('keeps what is for the borger alone from everyone else, staff and leder too', async () => {
    const own = await getJson<Dagbog>('sofie', `/api/borgere/${borger('sofie')}/dagbog?antal=50`)
    expect(own.notater.filter(({ tekst }) => tekst.includes('to fødselsdage'))).toHaveLength(1)
    for (const other of ['hanne', 'torben', 'lars', 'kirsten']) {
      expect((await get(other, `/api/borgere/${borger('sofie')}/dagbog?antal=50`)).text).not.toContain('to fødselsdage')
    }
  })

  it('lets neither of Sofie’s parents learn that the other has an adgang', async () => {
    const ids = { hanne: (await me('hanne')).person.id, torben: (await me('torben')).person.id }
    const everything = async (who: string) => {
      const paths = ['/api/me', ...pages.map(([, path]) => `/api/borgere/${borger('sofie')}/${path}`)]
      return (await Promise.all(paths.map((path) => get(who, path)))).map(({ text }) => text).join('\n')
    }
    expect(await everything('hanne')).not.toMatch(new RegExp(`Torben|Havgus|far\\b|${ids.torben}`, 'i'))
    expect(await everything('torben')).not.toMatch(new RegExp(`Hanne|\\bmor\\b|${ids.hanne}`, 'i'))
  })

  it('turns Lis away everywhere since Preben ended her adgang, and remembers it for him', async () => {
    expect((await me('lis')).borgere).toEqual([])
    const { adgange } = await getJson<{ adgange: { person: { navn: string }; status: string }[] }>(
      'preben', `/api/borgere/${borger('preben')}/adgange`)
    expect(adgange.find(({ person }) => person.navn === 'Lis Rimfrost')?.status).toBe('ophoert')
  })

  it('has messages waiting for the staff of both enheder, and activities with helpers to come', async () => {
    for (const who of ['lars', 'soeren']) {
      const [sted] = (await me(who)).steder
      const { venter } = await getJson<{ venter: { siden: string }[] }>(who, `/api/enheder/${sted?.id}/indbakke`)
      expect(venter.length).toBeGreaterThanOrEqual(1)
      // What was said and done a week ago has been seen to: nobody is left waiting for ever in a house like this.
      expect(venter.filter(({ siden }) => Date.now() - Date.parse(siden) > 8 * 86_400_000)).toEqual([])
      const { aktiviteter } = await getJson<{ aktiviteter: { tilmeldte: number }[] }>(
        who, `/api/enheder/${sted?.id}/aktiviteter`)
      expect(aktiviteter.some(({ tilmeldte }) => tilmeldte > 0)).toBe(true)
    }
  })

  it('tells the one house nothing about the other', async () => {
    const { steder } = await me('kirsten')
    const org = steder.find(({ navn }) => navn === 'Fyrrehuset (demo)')?.id ?? ''
    const own = await get('kirsten', `/api/organisationer/${org}/personer`)
    expect(own.text).toContain('Tobias Vandring')
    expect(own.text).not.toMatch(/Dagny|Bent|Jytte|Viggo/)
    expect((await get('bent', `/api/organisationer/${org}/personer`)).status).toBe(404)
  })
})
