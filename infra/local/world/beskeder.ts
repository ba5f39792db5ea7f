import { samtaler } from './tekster/beskeder.ts'
import type { Samtale } from './tekster/beskeder.ts'
import type { Trin, Verden } from './verden.ts'

/** A room's name says who is in it; see `functions/besked/contract.ts`. */
const rumId = ({ id }: Verden, rum: Samtale['rum']): string => {
  if (typeof rum === 'string') return rum
  return 'personale' in rum ? `personale.${id(`person:${rum.personale}`)}` : `borger.${id(`person:${rum.borger}`)}`
}

/** What people wrote to one another; what nobody answered lies in the unit's inbox afterwards. */
export const beskeder = (verden: Verden): Trin[] => samtaler.flatMap(({ borger, rum, beskeder }) => {
  const room = rumId(verden, rum)
  const place = `/api/borgere/${verden.id(`borger:${borger}`)}/samtaler/${room}/beskeder`
  return beskeder.map(({ dag, kl, af, tekst }): Trin => {
    const at = verden.tid.at(dag, kl)
    const besked = verden.id(`besked:${borger}:${room}:${dag}:${kl}`, at)
    return { at, goer: () => verden.ask(af, 'PUT', `${place}/${besked}`, { tekst }) }
  })
})
