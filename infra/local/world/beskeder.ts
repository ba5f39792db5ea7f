import { samtaler } from './tekster/beskeder.ts'
import type { Samtale } from './tekster/beskeder.ts'
import type { Trin, Verden } from './verden.ts'

/** A room's name says who is in it; see `functions/besked/contract.ts`. */
const rumId = ({ id }: Verden, rum: Samtale['rum']): string => {
  if (typeof rum === 'string') return rum
  return 'personale' in rum ? `personale.${id(`person:${rum.personale}`)}` : `borger.${id(`person:${rum.borger}`)}`
}

/** Reads the room first: what came in after that would go on waiting. */
const markAnswered = async ({ ask }: Verden, who: string, place: string) => {
  const { rum } = await ask(who, 'GET', place) as { rum: { seneste: string } }
  await ask(who, 'PUT', `${place}/besvaret`, { set: rum.seneste })
}

/** What people wrote to one another; what nobody answered lies in the unit's inbox afterwards. */
export const beskeder = (verden: Verden): Trin[] => samtaler.flatMap(({ borger, rum, beskeder }) => {
  const room = rumId(verden, rum)
  const place = `/api/borgere/${verden.id(`borger:${borger}`)}/samtaler/${room}`
  return beskeder.map((one): Trin => {
    const at = verden.tid.at(one.dag, one.kl)
    if ('besvaret' in one) return { at, goer: () => markAnswered(verden, one.af, place) }
    const besked = verden.id(`besked:${borger}:${room}:${one.dag}:${one.kl}`, at)
    return { at, goer: () => verden.ask(one.af, 'PUT', `${place}/beskeder/${besked}`, { tekst: one.tekst }) }
  })
})
