import { adgange, arbejde, indflytning } from './adgange.ts'
import { Nej } from './besoeg.ts'
import { huse, personer, persona } from './personer.ts'
import type { Hus, Persona } from './personer.ts'
import { tilknytninger } from './skabeloner.ts'
import type { Trin, Verden } from './verden.ts'

const lederAf: Record<Hus, string> = { fyrrehuset: 'kirsten', nabohuset: 'bent' }
const telefon: Record<Hus, string> = { fyrrehuset: '00 00 00 11', nabohuset: '00 00 00 22' }

const allHouses = Object.keys(huse) as Hus[]

type Known = Persona & { hus: Hus }
const known = personer.filter((one): one is Known => one.hus !== undefined)
const borgere = known.filter(({ rolle }) => rolle === 'borger')

/** Made by a start that was cut short: its own id is taken, and that is as it should be. */
const unlessThere = async (making: Promise<unknown>) => {
  try {
    await making
  } catch (error) {
    if (!(error instanceof Nej && error.code === 'id-optaget')) throw error
  }
}

const openHouse = async ({ id, ask, invoke, tid }: Verden, hus: Hus) => {
  const leder = persona(lederAf[hus])
  const wanted = {
    id: id(`hus:${hus}`), navn: huse[hus].navn, telefon: telefon[hus],
    leder: { id: id(`person:${leder.id}`), navn: leder.navn, cpr: leder.cpr },
  }
  try {
    await invoke('operatoer', { ...wanted, now: tid.at(indflytning, '08.00') })
  } catch (error) {
    // The store refuses a second time; then the leder can sign in already.
    await ask(leder.id, 'GET', '/api/me').catch(() => { throw error })
  }
}

const register = ({ ask, id }: Verden, { id: slug, navn, cpr, niveau, hus }: Known) =>
  unlessThere(ask(lederAf[hus], 'PUT', `/api/organisationer/${id(`hus:${hus}`)}/personer/${id(`person:${slug}`)}`,
    { navn, ...(niveau !== 'ingen' && { cpr }) }))

const openEnhed = ({ ask, id }: Verden, hus: Hus, slug: string, navn: string) =>
  unlessThere(ask(lederAf[hus], 'PUT',
    `/api/organisationer/${id(`hus:${hus}`)}/enheder/${id(`enhed:${slug}`)}`, { navn }))

const moveIn = ({ ask, id }: Verden, { id: slug, navn, hus, enhed }: Known) =>
  unlessThere(ask(lederAf[hus], 'PUT', `/api/enheder/${id(`enhed:${enhed}`)}/borgere/${id(`borger:${slug}`)}`,
    { navn, person: id(`person:${slug}`) }))

/** Until the end of that day, as people mean it. */
export const endOfDay = (verden: Pick<Verden, 'tid'>, dag: number): number => verden.tid.at(dag + 1, '00.00')

const employ = (verden: Verden, { person, enhed, som, fra, til }: (typeof arbejde)[number]) => {
  const { ask, id, tid } = verden
  const hus = persona(person).hus ?? 'fyrrehuset'
  return ask(lederAf[hus], 'PUT', `/api/enheder/${id(`enhed:${enhed}`)}/tilknytninger/${id(`person:${person}`)}`, {
    ...tilknytninger[som],
    ...(fra !== undefined && { fra: new Date(tid.at(fra, '07.00')).toISOString() }),
    ...(til !== undefined && { til: new Date(endOfDay(verden, til)).toISOString() }),
  })
}

const give = (verden: Verden, { borger, person, rolle, adgang, basis, bevis, af, til }: (typeof adgange)[number]) => {
  const { ask, id } = verden
  return ask(af, 'PUT', `/api/borgere/${id(`borger:${borger}`)}/adgange/${id(`person:${person}`)}`, {
    rolle, adgang, basis, bevis, ...(til !== undefined && { til: new Date(endOfDay(verden, til)).toISOString() }),
  })
}

/** The houses, who is known there, who lives and works there, and who is let in to whom. */
export const indretning = (verden: Verden): Trin[] => {
  const at = (kl: string) => verden.tid.at(indflytning, kl)
  const enheder = allHouses.flatMap((hus) =>
    Object.entries(huse[hus].enheder).map(([slug, navn]) => ({ hus, slug, navn })))
  const leaders = Object.values(lederAf)
  const given = adgange.map((one): Trin => ({ at: at('08.20'), goer: () => give(verden, one) }))
  const ended = adgange.flatMap(({ borger, person, slut }): Trin[] => (slut === undefined ? [] : [{
    at: verden.tid.at(slut.dag, slut.kl),
    goer: () => verden.ask(slut.af, 'DELETE',
      `/api/borgere/${verden.id(`borger:${borger}`)}/adgange/${verden.id(`person:${person}`)}`),
  }]))
  return [
    ...allHouses.map((hus): Trin => ({ at: at('08.00'), goer: () => openHouse(verden, hus) })),
    ...known.filter(({ id }) => !leaders.includes(id))
      .map((one): Trin => ({ at: at('08.05'), goer: () => register(verden, one) })),
    // One at a time: each makes its maker the leder, and so changes the same person.
    ...enheder.map(({ hus, slug, navn }, i): Trin =>
      ({ at: at(`08.0${6 + i}`), goer: () => openEnhed(verden, hus, slug, navn) })),
    ...borgere.map((one): Trin => ({ at: at('08.10'), goer: () => moveIn(verden, one) })),
    ...arbejde.map((one): Trin => ({ at: at('08.15'), goer: () => employ(verden, one) })),
    ...given,
    ...ended,
  ]
}
