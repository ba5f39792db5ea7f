import type { LocalHouse } from '../context.ts'
import { indflytning } from './adgange.ts'
import { makeBesoeg } from './besoeg.ts'
import type { Besoeg } from './besoeg.ts'
import { idsOf } from './ids.ts'
import type { Noted } from './journal.ts'
import { tidFra } from './tid.ts'
import type { Tid } from './tid.ts'

/** What everyone who furnishes needs: when it is, what things are called, and a way in through the front door. */
export type Verden = Besoeg & Pick<LocalHouse, 'invoke'> & {
  tid: Tid
  /** The id of a person, a borger, an enhed or a house: by what it is and who. */
  id: (name: string, at?: number) => string
}

/** Something one person does at one moment. What happens at the same moment happens side by side. */
export type Trin = { at: number; goer: () => Promise<unknown> }

/** Ids by name: the same for the furnishing and for whoever asks afterwards. */
export const navngivning = ({ seed, idag }: Noted) => {
  const ids = idsOf(seed)
  const begyndt = tidFra(idag).at(indflytning, '08.00')
  return (name: string, at = begyndt) => ids(name, at)
}

export const makeVerden = ({ origin, clock, invoke }: LocalHouse, noted: Noted): Verden =>
  ({ ...makeBesoeg(origin, clock.now), invoke, tid: tidFra(noted.idag), id: navngivning(noted) })
