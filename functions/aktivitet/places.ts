import { key, moment } from '../table/keys.ts'
import { aktivitetLane, hjaelperPlace, tilmeldtePlace } from '../table/places.ts'
import type { Key } from '../table/table.ts'
import type { At, Lane, StoredAktivitet } from './stored.ts'

/** The activity by its id: the counter here is the one that decides. */
export const itselfAt = ({ org, enhed }: At, lane: Lane, id: string): Key =>
  ({ pk: aktivitetLane(org, enhed, lane), sk: key('ID', id) })

/** The same activity by its end, for the list of what is coming. */
export const inTimeAt = ({ org, enhed }: At, { lane, slut, id }: StoredAktivitet): Key =>
  ({ pk: aktivitetLane(org, enhed, lane), sk: key('K', moment(slut), id, 'A') })

/** A sign-up lies with the activity; its twin lies with the helper, beside the activity in time, and never at one key. */
export const tilmeldingAt = ({ org, enhed }: At, id: string, person: string): Key =>
  ({ pk: tilmeldtePlace(org, enhed, id), sk: key('P', person) })
export const twinAt = ({ org, enhed }: At, { slut, id }: StoredAktivitet, person: string): Key =>
  ({ pk: hjaelperPlace(org, enhed, person), sk: key('K', moment(slut), id) })
