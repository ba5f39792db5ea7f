import type { AnyOm, OmBorger } from '../core/om.ts'
import type { Key } from './table.ts'
import { key } from './keys.ts'

/** Where things lie. A partition begins with the organisation, then the borger, the sted or the person. */
export const personPlace = (org: string, person: string): string => key('O', org, 'P', person)
export const borgerPlace = (org: string, borger: string): string => key('O', org, 'B', borger)
export const stedPlace = (org: string, sted: string): string => key('O', org, 'E', sted)

/** Everything about one borger, sted or person begins with this. */
export const placeOfOm = (om: AnyOm): string =>
  om.slags === 'borger' ? borgerPlace(om.org, om.borger)
    : om.slags === 'sted' ? stedPlace(om.org, om.sted)
      : personPlace(om.org, om.person)

export const under = (place: string, ...parts: string[]): string => place + key(...parts)

export const personKey = (org: string, person: string): Key => ({ pk: personPlace(org, person), sk: 'PERSON#' })
export const sessionKey = (org: string, person: string, hash: string): Key =>
  ({ pk: personPlace(org, person), sk: key('S', hash) })

export const headKey = (org: string, borger: string): Key => ({ pk: borgerPlace(org, borger), sk: 'HOVED#' })
export const stedKey = (org: string, sted: string): Key => ({ pk: stedPlace(org, sted), sk: 'HOVED#' })

/** The adgang lies with the borger; its twin lies with the person, and both are written in one transaction. */
export const adgangKey = (org: string, borger: string, person: string): Key =>
  ({ pk: borgerPlace(org, borger), sk: key('ADG', person) })
export const twinKey = (org: string, borger: string, person: string): Key =>
  ({ pk: personPlace(org, person), sk: key('ADG', 'B', borger) })

/**
 * Activities of an enhed lie in two lanes: `alle` is the one that relatives reach through a borger, `intern` is for the
 * people of the enhed. Sign-ups lie with the activity, for staff; the twin lies with the helper.
 */
export const aktivitetLane = (org: string, enhed: string, lane: 'alle' | 'intern'): string =>
  under(stedPlace(org, enhed), 'AKT', lane)
export const tilmeldtePlace = (org: string, enhed: string, aktivitet: string): string =>
  under(stedPlace(org, enhed), 'TIL', aktivitet)
export const hjaelperPlace = (org: string, enhed: string, person: string): string =>
  under(stedPlace(org, enhed), 'HJ', person)

/** Records that came in from elsewhere: each kind in a partition of its own, the earlier wordings under the record. */
export const oplysningPlace = (om: OmBorger, kind: 'STAM' | 'MED' | 'DOK', ...id: string[]): string =>
  under(borgerPlace(om.org, om.borger), kind, ...id)

/** A lane of the dagbog: who may see lies in the key. A person's own lane is `p.<person>`. */
export const lanePlace = (om: OmBorger, lane: string): string => under(borgerPlace(om.org, om.borger), 'D', lane)
export const ownLane = (person: string): string => `p.${person}`

/** That a person has read a notat lies with the notat. */
export const laestKey = (org: string, borger: string, notat: string, person: string): Key =>
  ({ pk: under(borgerPlace(org, borger), 'N', notat), sk: key('L', person) })

/** A room of messages: what is known of it lies with the borger, the messages in a partition of their own. */
export const rumKey = (om: OmBorger, rum: string): Key => ({ pk: borgerPlace(om.org, om.borger), sk: key('RUM', rum) })
export const rumPlace = (om: OmBorger, rum: string): string => under(borgerPlace(om.org, om.borger), 'RUM', rum)

/** What waits for an answer in an enhed: pointers without words, one per room. */
export const indbakkePlace = (org: string, enhed: string): string => under(stedPlace(org, enhed), 'IND')
export const venterKey = (om: OmBorger, rum: string): Key =>
  ({ pk: indbakkePlace(om.org, om.enhed), sk: key('W', om.borger, rum) })

/** A case about the borger lies with the borger; a pointer without words waits at the enhed that must answer. */
export const sagPlace = (om: OmBorger): string => under(borgerPlace(om.org, om.borger), 'SAG')
export const sagKey = (om: OmBorger, sag: string): Key => ({ pk: sagPlace(om), sk: key('S', sag) })
export const sagVenterPlace = (org: string, enhed: string): string => under(stedPlace(org, enhed), 'SAG')
export const sagVenterKey = (org: string, enhed: string, sag: string): Key =>
  ({ pk: sagVenterPlace(org, enhed), sk: key('S', sag) })

/** What is known of an uploaded file; its bytes lie sealed in the bucket. */
export const filKey = (om: OmBorger, fil: string): Key =>
  ({ pk: under(borgerPlace(om.org, om.borger), 'FIL'), sk: key('F', fil) })

/** Where a login leads: found by the HMAC of a CPR, or by a subject of an issuer. Begins with the secret name, for it is asked before the organisation is known. */
export const linkKey = (name: string, org: string): Key => ({ pk: key('L', name), sk: key('O', org) })
