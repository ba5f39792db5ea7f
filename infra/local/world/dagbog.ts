import { tegn } from './billeder.ts'
import { dagboeger } from './tekster/dagbog/index.ts'
import type { DagbogsLinje } from './tekster/dagbog/index.ts'
import type { Trin, Verden } from './verden.ts'

const twelveMinutes = 12 * 60_000

const notatId = ({ id }: Verden, borger: string, { dag, kl }: DagbogsLinje, at: number) =>
  id(`notat:${borger}:${dag}:${kl}`, at)

const indhold = ({ tekst, til, humoer }: DagbogsLinje) =>
  ({ tekst, laesere: til, ...(humoer !== undefined && { humoer }) })

/** The picture goes first; nobody sees it before the notat does. */
const write = async (verden: Verden, borger: string, notat: DagbogsLinje, at: number) => {
  const { ask, sendPicture, id } = verden
  const place = `/api/borgere/${id(`borger:${borger}`)}`
  const put = (body: object) => ask(notat.af, 'PUT', `${place}/dagbog/${notatId(verden, borger, notat, at)}`, body)
  if (notat.billede === undefined) return put(indhold(notat))
  const fil = id(`fil:${borger}:${notat.dag}:${notat.kl}`, at)
  await sendPicture(notat.af, `${place}/filer/${fil}`, await tegn(notat.billede.motiv))
  return put({ ...indhold(notat), billede: { fil, alt: notat.billede.alt } })
}

const change = async (verden: Verden, borger: string, notat: DagbogsLinje, at: number) => {
  const place = `/api/borgere/${verden.id(`borger:${borger}`)}/dagbog/${notatId(verden, borger, notat, at)}`
  const there = await verden.ask(notat.af, 'GET', place) as { version: number }
  if (there.version > 1) return
  await verden.ask(notat.af, 'PATCH', place, { ...indhold(notat), tekst: notat.rettet, version: 1 })
}

/** A month of dagbog, each notat at its own time and by its own writer. */
export const dagbog = (verden: Verden): Trin[] => Object.entries(dagboeger).flatMap(([borger, linjer]) =>
  linjer.flatMap((notat): Trin[] => {
    const at = verden.tid.at(notat.dag, notat.kl)
    const written: Trin = { at, goer: () => write(verden, borger, notat, at) }
    if (notat.rettet === undefined) return [written]
    return [written, { at: at + twelveMinutes, goer: () => change(verden, borger, notat, at) }]
  }))
