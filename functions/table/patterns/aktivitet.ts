import type { Moment } from '../../core/clock.ts'
import { exampleId, exampleOm, exampleSted } from '../examples.ts'
import { key, moment } from '../keys.ts'
import { pattern } from '../pattern.ts'
import type { Question } from '../pattern.ts'
import { aktivitetLane, hjaelperPlace, tilmeldtePlace } from '../places.ts'

type At = { org: string; enhed: string }

/** WHICH ACTIVITIES ONE MAY SEE IS DECIDED BY THE LANES ASKED. The people of an enhed ask both; through a borger, one. */
const ofEnhed = ({ org, sted }: { org: string; sted: string }) =>
  ({ at: { org, enhed: sted }, lanes: ['alle', 'intern'] as const })
const throughBorger = ({ org, enhed }: At) => ({ at: { org, enhed }, lanes: ['alle'] as const })
type Seen = ReturnType<typeof ofEnhed> | ReturnType<typeof throughBorger>

/** Sorted by their end, so that what is not over yet is one stretch of a partition; own sign-ups lie beside, alike. */
const coming = ({ at, lanes }: Seen, { person, now }: { person: string; now: Moment }): Question => ({
  ranges: [...lanes.map((lane) => aktivitetLane(at.org, at.enhed, lane)), hjaelperPlace(at.org, at.enhed, person)]
    .map((pk) => ({ pk, prefix: 'K#' })),
  newestFirst: false,
  limit: 50,
  // `$` comes right after the separator: what ends at this very moment is over.
  after: `K#${moment(now)}$`,
})

const itself = ({ at, lanes }: Seen, aktivitet: string) =>
  lanes.map((lane) => ({ pk: aktivitetLane(at.org, at.enhed, lane), sk: key('ID', aktivitet) }))

const toJoin = (seen: Seen, { aktivitet, person }: { aktivitet: string; person: string }): Question => ({
  gets: [...itself(seen, aktivitet),
    { pk: tilmeldtePlace(seen.at.org, seen.at.enhed, aktivitet), sk: key('P', person) }],
})

const soon = { person: exampleId, now: 0 }
const mine = { aktivitet: exampleId, person: exampleId }

export const aktivitetPatterns = {
  aktiviteter: pattern('aktivitet', 'read', 'aktiviteter', 'What is coming at the enhed, and what did I sign up to?',
    (om, args: { person: string; now: Moment }) => coming(ofEnhed(om), args), { om: exampleSted, args: soon }),

  hverdagAktiviteter: pattern('hverdag', 'read', 'hverdagAktiviteter', 'What is coming that relatives may help with?',
    (om, args: { person: string; now: Moment }) => coming(throughBorger(om), args), { om: exampleOm, args: soon }),

  aktivitetToJoin: pattern('aktivitet', 'act', 'aktivitetToJoin', 'One activity, and am I signed up?',
    (om, args: { aktivitet: string; person: string }) => toJoin(ofEnhed(om), args), { om: exampleSted, args: mine }),

  hverdagAktivitetToJoin: pattern('hverdag', 'act', 'hverdagAktivitetToJoin', 'The same, through a borger',
    (om, args: { aktivitet: string; person: string }) => toJoin(throughBorger(om), args), { om: exampleOm, args: mine }),

  aktivitetToWrite: pattern('aktivitet', 'write', 'aktivitetToWrite', 'Is this activity written already?',
    (om, { aktivitet }: { aktivitet: string }) => ({ gets: itself(ofEnhed(om), aktivitet) }),
    { om: exampleSted, args: { aktivitet: exampleId } }),

  tilmeldte: pattern('aktivitet', 'write', 'tilmeldte', 'One activity and who signed up to help',
    (om, { aktivitet }: { aktivitet: string }) => ({
      ranges: [...itself(ofEnhed(om), aktivitet).map(({ pk, sk }) => ({ pk, prefix: sk })),
        { pk: tilmeldtePlace(om.org, om.sted, aktivitet), prefix: 'P#' }],
      newestFirst: false,
      limit: 100,
    }), { om: exampleSted, args: { aktivitet: exampleId } }),
}
