import type { Item } from '../../functions/table/table.ts'
import type { World } from '../world.ts'
import { everything } from './stored.ts'

/** The part of a key after the one that names its kind. */
const idAfter = (name: string, place: string): string => {
  const parts = place.split('#')
  return parts[parts.indexOf(name) + 1] ?? ''
}

type Lines = readonly Item[]
const saysOnce = (lines: Lines, what: string, id: string): boolean =>
  lines.filter((line) => line['what'] === what && (line['ids'] as string[]).includes(id)).length === 1

/** A notat is its claim, one item in each of its lanes, and one line in the log. */
const tornNotater = (data: readonly Item[], lines: Lines): string[] => {
  const claims = data.filter(({ pk, sk }) => /#N#[^#]+#$/.test(pk) && sk === 'HOVED#').map(({ pk }) => idAfter('N', pk))
  const inLanes = data.filter(({ pk, sk }) => pk.includes('#D#') && sk.startsWith('N#'))
  const lanes = (id: string) => inLanes.filter(({ sk }) => sk === `N#${id}#`)
  const wants = (id: string) => (lanes(id)[0]?.['rolle'] === 'paaroerende' ? 2 : 1)
  return [
    ...claims.filter((id) => lanes(id).length !== wants(id)).map((id) => `notat ${id} lies in ${lanes(id).length} lanes`),
    ...claims.filter((id) => !saysOnce(lines, 'writeNotat', id)).map((id) => `notat ${id} is not once in the log`),
    ...inLanes.filter(({ sk }) => !claims.includes(idAfter('N', sk))).map(({ sk }) => `${sk} lies in a lane, and nobody's it is`),
  ]
}

/** A message is its claim, itself, and one line in the log. */
const tornBeskeder = (data: readonly Item[], lines: Lines): string[] => {
  const inRooms = data.filter(({ pk }) => pk.includes('#RUM#'))
  const claims = inRooms.filter(({ sk }) => sk.startsWith('ID#')).map(({ sk }) => idAfter('ID', sk))
  const said = inRooms.filter(({ sk }) => sk.startsWith('M#')).map(({ sk }) => sk.split('#')[2] ?? '')
  return [
    ...claims.filter((id) => said.filter((one) => one === id).length !== 1).map((id) => `besked ${id} is not said once`),
    ...said.filter((id) => !claims.includes(id)).map((id) => `besked ${id} is said without its claim`),
    ...claims.filter((id) => !saysOnce(lines, 'sendBesked', id)).map((id) => `besked ${id} is not once in the log`),
  ]
}

/** An adgang and its twin say the same; as many are counted as have signed up, in both places. */
const tornPairs = (data: readonly Item[]): string[] => {
  const at = (pk: string, sk: string) => data.find((item) => item.pk === pk && item.sk === sk)
  const adgange = data.filter(({ pk, sk }) => /#B#[^#]+#$/.test(pk) && sk.startsWith('ADG#'))
  const twins = adgange.filter(({ pk, sk, ...adgang }) => {
    const [, org, , borger] = pk.split('#')
    const twin = at(`O#${org}#P#${idAfter('ADG', sk)}#`, `ADG#B#${borger}#`)
    return JSON.stringify(twin?.['version']) !== JSON.stringify(adgang['version'])
  })
  const activities = data.filter(({ pk, sk }) => pk.includes('#AKT#') && sk.startsWith('ID#'))
  const signUps = (id: string, place: '#TIL#' | '#HJ#') =>
    data.filter(({ pk, aktivitet }) => pk.includes(place) && aktivitet === id).length
  return [
    ...twins.map(({ pk, sk }) => `${pk}${sk} and its twin differ`),
    ...activities.filter(({ pk, sk, tilmeldte, slut }) => {
      const id = idAfter('ID', sk)
      const inTime = at(pk, `K#${String(slut).padStart(14, '0')}#${id}#A#`)
      const counts = [tilmeldte, inTime?.['tilmeldte'], signUps(id, '#TIL#'), signUps(id, '#HJ#')]
      return new Set(counts).size !== 1
    }).map(({ sk }) => `${sk} counts others than have signed up`),
  ]
}

/** What is half there in the store, in words; nothing when every write is there whole or not at all. */
export const torn = async (w: World): Promise<string[]> => {
  const [data, audit] = await Promise.all([everything(w, 'data'), everything(w, 'audit')])
  const lines = audit.filter(({ kind }) => kind === 'write')
  return [...tornNotater(data, lines), ...tornBeskeder(data, lines), ...tornPairs(data)]
}
