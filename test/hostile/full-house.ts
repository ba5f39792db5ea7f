import { borgerScopes } from '../../functions/core/scope.ts'
import type { BorgerRights } from '../../functions/core/scope.ts'
import { picture } from '../house/picture.ts'
import { goodBodies } from '../house/samples.ts'
import type { Who, World } from '../world.ts'
import type { Things } from './things.ts'

export const roles = [
  'borger', 'mor', 'far', 'vaerge', 'laege', 'sagsbehandler', 'frivillig', 'medarbejder', 'leder', 'medbeboer',
  'medarbejder i en anden enhed', 'leder i et andet hus',
] as const
export type Role = (typeof roles)[number]

/** What each wrote where only some may read it. */
export const words = {
  mig: 'Annas hemmelige drøm', tilPersonalet: 'Til personalet om Anna', tilAlle: 'Til alle om Anna',
  fraMor: 'Noget fra moderen', fraFar: 'Noget fra faderen',
  morOgPersonalet: 'Moderen og personalet', farOgPersonalet: 'Faderen og personalet',
  morOgAnna: 'Moderen og Anna', farOgAnna: 'Faderen og Anna',
  laegen: 'Lægen og personalet', annaOgPersonalet: 'Anna og personalet',
  medicin: 'Sjældenpille', brev: 'Et brev om noget', stamkort: 'Taler med hænderne',
}
export type Word = keyof typeof words
export const everyWord = Object.keys(words) as Word[]

/** All that a relative can be given. */
const everyScope = Object.fromEntries(
  borgerScopes.filter((scope) => scope !== 'indsigt').map((scope) => [scope, ['read', 'write', 'act']])) as BorgerRights

/** Everybody who is near to Anna, or far from her. Mother and father may the same: all that can be given. */
export const makePeople = async (w: World): Promise<Record<Role, Who>> => {
  const { leder, anna, mor, far } = w
  for (const relative of [mor, far]) {
    await w.must(leder, 'DELETE', `/api/borgere/${anna.borger}/adgange/${relative.id}`)
    await w.give(leder, anna.borger, relative, 'paaroerende', everyScope, { til: new Date(w.now() + 1e9).toISOString() })
  }
  const vaerge = await w.register(leder, 'Vagn')
  await w.give(leder, anna.borger, vaerge, 'vaerge',
    { stamkort: ['read'], medicin: ['read'], besked: ['read', 'write'], adgang: ['read'] }, { basis: 'vaergemaal' })
  const sagsbehandler = await w.register(leder, 'Solvej')
  await w.give(leder, anna.borger, sagsbehandler, 'sagsbehandler', { dokument: ['read'], besked: ['read'] }, { basis: 'lovhjemmel' })
  return {
    borger: anna, mor, far, vaerge, laege: w.laege, sagsbehandler, frivillig: w.frida, medarbejder: w.mads, leder,
    medbeboer: w.bo, 'medarbejder i en anden enhed': w.sara, 'leder i et andet hus': w.nabo.leder,
  }
}

const at = (w: World, rest: string) => `/api/borgere/${w.anna.borger}${rest}`

const notat = async (w: World, from: Who, tekst: string, laesere: string, more: object = {}): Promise<string> =>
  (await w.must(from, 'PUT', at(w, `/dagbog/${w.newId()}`), { tekst, laesere, ...more })).id

const besked = (w: World, from: Who, rum: string, tekst: string) =>
  w.must(from, 'PUT', at(w, `/samtaler/${rum}/beskeder/${w.newId()}`), { tekst })

const aPicture = async (w: World, from: Who): Promise<string> => {
  const fil = w.newId()
  const sent = { raw: await picture(), headers: { 'content-type': 'image/jpeg' } }
  await w.must(from, 'PUT', at(w, `/filer/${fil}`), undefined, sent)
  return fil
}

const talk = async (w: World) => {
  const { anna, mor, far, laege } = w
  await besked(w, mor, `personale.${mor.id}`, words.morOgPersonalet)
  await besked(w, far, `personale.${far.id}`, words.farOgPersonalet)
  await besked(w, mor, `borger.${mor.id}`, words.morOgAnna)
  await besked(w, far, `borger.${far.id}`, words.farOgAnna)
  await besked(w, laege, `personale.${laege.id}`, words.laegen)
  await besked(w, anna, 'personale', words.annaOgPersonalet)
}

/** A house in which everybody has said something and signed up; gives what can be asked about. */
export const fillHouse = async (w: World): Promise<Things[]> => {
  const { anna, mor, far, leder } = w
  const hidden = await notat(w, anna, words.mig, 'mig', { billede: { fil: await aPicture(w, anna), alt: '' } })
  await notat(w, anna, words.tilPersonalet, 'personale')
  const shared = await notat(w, anna, words.tilAlle, 'alle')
  const mothers = await notat(w, mor, words.fraMor, 'personale')
  const fathers = await notat(w, far, words.fraFar, 'personale')
  await talk(w)
  await w.must(leder, 'PUT', at(w, '/stamkort'), { ...goodBodies.NytStamkort, saadanTalerJeg: words.stamkort })
  await w.must(leder, 'PUT', at(w, `/medicin/${w.newId()}`), { ...goodBodies.NyMedicin, navn: words.medicin })
  const [dokumentId, aktivitetId] = [w.newId(), w.newId()]
  await w.must(leder, 'PUT', at(w, `/dokumenter/${dokumentId}`), { ...goodBodies.NytDokument, titel: words.brev })
  const aktivitet = `/api/enheder/${w.havsiden}/aktiviteter/${aktivitetId}`
  await w.must(leder, 'PUT', aktivitet, goodBodies.NyAktivitet)
  for (const helper of [mor, far]) await w.must(helper, 'PUT', at(w, `/aktiviteter/${aktivitetId}/tilmelding`))
  await w.must(w.frida, 'PUT', `${aktivitet}/tilmelding`)
  const about = {
    borgerId: anna.borger, enhedId: w.havsiden, orgId: w.org, aktivitetId, dokumentId, scope: 'dagbog', right: 'read',
    rumId: 'personale', notatId: shared,
  }
  const rooms = [mor, far, w.laege].flatMap(({ id }) => [`personale.${id}`, `borger.${id}`])
  return [about, ...rooms.map((rumId) => ({ ...about, rumId })), ...[hidden, mothers, fathers].map((notatId) => ({ ...about, notatId }))]
}
