import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, Who, World } from '../world.ts'

/** One thing somebody does, with an id of its own so that it may be asked for until it is answered. */
export type Deed = {
  readonly kind: 'notat' | 'rettelse' | 'besked' | 'medicin' | 'dokument' | 'tilmelding' | 'adgang' | 'laesning'
  readonly who: Who
  readonly method: string
  readonly path: string
  readonly body?: object
  readonly id: string
  readonly text: string
}

export type Done = Deed & { readonly tries: number; readonly answer: Answer }

/** What may be said to somebody who may, when the store fails: done, or try again. */
const isClear = ({ status, text, headers }: Answer): boolean =>
  status < 300 || (status === 503 && text === '{"code":"proev-igen"}' && headers.get('cache-control') === 'no-store')

/** Asks until it is done, as a page does. Any other answer than «done» or «try again» is a failure of ours. */
export const persist = async (w: World, deed: Deed, most: number, wait = 0): Promise<Done> => {
  for (let tries = 1; ; tries++) {
    const answer = await w.ask(deed.who, deed.method, deed.path, deed.body)
    if (!isClear(answer)) throw new Error(`${deed.kind} ${deed.method} ${deed.path}: ${answer.status} ${answer.text}`)
    if (answer.status < 300 || tries === most) return { ...deed, tries, answer }
    await sleep(wait)
  }
}

/** The people of the small house at their work, with one activity that has room for them all. */
export const makeWork = async (w: World) => {
  const at = `/api/borgere/${w.anna.borger}`
  const aktivitet = w.newId()
  await w.must(w.leder, 'PUT', `/api/enheder/${w.havsiden}/aktiviteter/${aktivitet}`, {
    titel: 'Bål', sted: 'Haven', start: '2026-11-25T18:00:00.000Z', slut: '2026-11-25T20:00:00.000Z', hjaelpere: 50,
    behov: [], forPaaroerende: true,
  })
  let count = 0
  const next = () => ({ id: w.newId(), text: `nr. ${++count}` })

  const notat = (who: Who, laesere: string): Deed => {
    const { id, text } = next()
    return { kind: 'notat', who, method: 'PUT', path: `${at}/dagbog/${id}`, body: { tekst: text, laesere }, id, text }
  }
  const rettelse = (who: Who, id: string, version: number, laesere: string): Deed => {
    const { text } = next()
    return { kind: 'rettelse', who, method: 'PATCH', path: `${at}/dagbog/${id}`, body: { tekst: text, laesere, version }, id, text }
  }
  const besked = (who: Who, rum: string): Deed => {
    const { id, text } = next()
    return { kind: 'besked', who, method: 'PUT', path: `${at}/samtaler/${rum}/beskeder/${id}`, body: { tekst: text }, id, text }
  }
  const kilde = { system: 'Journal', dato: '2026-11-01' }
  const medicin = (): Deed => {
    const { id, text } = next()
    return { kind: 'medicin', who: w.leder, method: 'PUT', path: `${at}/medicin/${id}`, id, text,
      body: { navn: text, styrke: '', dosering: '', fra: '2026-11-01', kilde } }
  }
  const dokument = (): Deed => {
    const { id, text } = next()
    return { kind: 'dokument', who: w.leder, method: 'PUT', path: `${at}/dokumenter/${id}`, id, text,
      body: { titel: text, tekst: text, kilde } }
  }
  const tilmelding = (who: Who, method: 'PUT' | 'DELETE'): Deed => {
    const place = who === w.mor ? at : `/api/enheder/${w.havsiden}`
    return { kind: 'tilmelding', who, method, path: `${place}/aktiviteter/${aktivitet}/tilmelding`, id: who.id, text: method }
  }
  const give = (to: Who): Deed => ({
    kind: 'adgang', who: w.leder, method: 'PUT', path: `${at}/adgange/${to.id}`, id: to.id, text: 'aktiv',
    body: { rolle: 'paaroerende', adgang: { dagbog: ['read'] }, basis: 'samtykke', bevis: 'Sagt ja ved bordet' },
  })
  const end = (to: Who): Deed =>
    ({ kind: 'adgang', who: w.leder, method: 'DELETE', path: `${at}/adgange/${to.id}`, id: to.id, text: 'ophoert' })
  const laesning = (who: Who, path: string): Deed => ({ kind: 'laesning', who, method: 'GET', path, id: '', text: '' })

  return { at, aktivitet, notat, rettelse, besked, medicin, dokument, tilmelding, give, end, laesning }
}

export type Work = Awaited<ReturnType<typeof makeWork>>
