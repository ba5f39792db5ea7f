import type { Answer, Who, World } from '../world.ts'

export const staffAnd = (who: Who) => `personale.${who.id}`
export const borgerAnd = (who: Who) => `borger.${who.id}`

/** All that an answer tells: status, body and headers. */
export const said = ({ status, text, headers }: Answer) => [status, text, [...headers]]
export const texts = (answer: Answer): string[] => answer.json.beskeder.map(({ tekst }: { tekst: string }) => tekst)

/** What persons do with messages, as requests. */
export const asking = (world: () => World) => {
  const at = (borger: string, rest = '') => `/api/borgere/${borger}/samtaler${rest}`
  const open = (who: Who, borger: string, rum: string, foer = '') =>
    world().ask(who, 'GET', at(borger, `/${rum}${foer && `?foer=${encodeURIComponent(foer)}`}`))
  const send = (who: Who, borger: string, rum: string, tekst: string, id = world().newId()) =>
    world().ask(who, 'PUT', at(borger, `/${rum}/beskeder/${id}`), { tekst })
  const rooms = async (who: Who, borger: string): Promise<{ id: string; maaSkrive: boolean }[]> =>
    (await world().ask(who, 'GET', at(borger))).json.rum
  const inbox = async (who: Who, enhed: string) => (await world().ask(who, 'GET', `/api/enheder/${enhed}/indbakke`)).json.venter
  return { at, open, send, rooms, inbox }
}
