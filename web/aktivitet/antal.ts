import type { Aktivitet } from '../../functions/aktivitet/contract.ts'
import { aktivitet as text } from '../text/aktivitet.ts'

/** For a helper: what is still missing. */
export const placesInWords = ({ hjaelpere }: Aktivitet, mangler: number): string =>
  (hjaelpere === 0 ? text.ingenHjaelp : mangler === 0 ? text.fuldt : text.mangler(mangler))

/** For staff: how many of how many. */
export const countInWords = ({ hjaelpere, tilmeldte }: Aktivitet): string =>
  (hjaelpere === 0 ? text.ingenHjaelp : text.antal(tilmeldte, hjaelpere))
