import type { OmBorger } from '../../core/om.ts'
import { exampleId, exampleOm as om } from '../examples.ts'
import { key } from '../keys.ts'
import { newest, pattern, within } from '../pattern.ts'
import type { Question } from '../pattern.ts'
import { adgangKey, laestKey, lanePlace, personKey, placeOfOm, under } from '../places.ts'
import type { Key } from '../table.ts'

const notatAt = (om: OmBorger, lanes: readonly string[], id: string): Key[] =>
  lanes.map((lane) => ({ pk: lanePlace(om, lane), sk: key('N', id) }))

const lanes = ['alle', `p.${exampleId}`]
const notat = exampleId

/** The questions whose answers are the words of notater: whoever was answered has read them. */
export const dagbogWords = ['dagbogTimeline', 'dagbogNotat', 'dagbogSoeg'] as const

/** The newest lines of the log: those that the marks have not caught up with, and some more. */
const tail = (om: OmBorger): Question => ({ ranges: [{ pk: placeOfOm(om), prefix: 'T#' }], newestFirst: true, limit: 100 })

export const dagbogPatterns = {
  dagbogTimeline: pattern('dagbog', 'read', 'dagbogTimeline', 'The newest notater in the lanes I read',
    (om, { lanes, antal }: { lanes: readonly string[]; antal: number }) =>
      newest(antal, 'N#', ...lanes.map((lane) => lanePlace(om, lane))),
    { om, args: { lanes, antal: 20 } }),

  dagbogNotat: pattern('dagbog', 'read', 'dagbogNotat', 'One notat, if it lies in a lane I read',
    (om, { lanes, notat }: { lanes: readonly string[]; notat: string }) => ({ gets: notatAt(om, lanes, notat) }),
    { om, args: { lanes, notat } }),

  dagbogHistorik: pattern('dagbog', 'read', 'dagbogHistorik', 'The earlier wordings of one notat',
    (om, { notat }: { notat: string }) =>
      ({ ranges: [{ pk: under(placeOfOm(om), 'N', notat), prefix: 'V#' }], newestFirst: true, limit: 100 }),
    { om, args: { notat } }),

  dagbogToChange: pattern('dagbog', 'write', 'dagbogToChange', 'One own notat, before it is changed',
    (om, { lanes, notat }: { lanes: readonly string[]; notat: string }) => ({ gets: notatAt(om, lanes, notat) }),
    { om, args: { lanes, notat } }),

  dagbogSoeg: pattern('dagbog', 'read', 'dagbogSoeg', 'Which notater in the lanes I read hold these words?',
    (om, { lanes }: { lanes: readonly string[] }) => newest(50, 'N#', ...lanes.map((lane) => lanePlace(om, lane))),
    { om, args: { lanes } }),

  dagbogLaest: pattern('dagbog', 'read', 'dagbogLaest', 'Who has read one notat?',
    (om, { notat }: { notat: string }) => within(under(placeOfOm(om), 'N', notat), 'L#'), { om, args: { notat } }),

  dagbogNetop: pattern('dagbog', 'read', 'dagbogNetop', 'Who has read one notat just now?',
    (om, _: null) => tail(om), { om, args: null }, 'audit'),

  dagbogPersoner: pattern('dagbog', 'read', 'dagbogPersoner', 'What are those called who read it, or whom it is hidden from?',
    (om, { personer }: { personer: readonly string[] }) => ({ gets: personer.map((p) => personKey(om.org, p)) }),
    { om, args: { personer: [exampleId] } }),

  dagbogToHide: pattern('dagbog', 'act', 'dagbogToHide', 'One notat, and the adgang it is to be hidden from',
    (om, { lanes, notat, person }: { lanes: readonly string[]; notat: string; person: string }) =>
      ({ gets: [...notatAt(om, lanes, notat), adgangKey(om.org, om.borger, person)] }),
    { om, args: { lanes, notat, person: exampleId } }),

  dagbogSkjultNetop: pattern('dagbog', 'act', 'dagbogSkjultNetop', 'Has this person read it just now?',
    (om, _: null) => tail(om), { om, args: null }, 'audit'),

  dagbogSkjult: pattern('dagbog', 'act', 'dagbogSkjult', 'Has this person read the notat, and what are the hidden-from called?',
    (om, { notat, person, personer }: { notat: string; person: string; personer: readonly string[] }) =>
      ({ gets: [laestKey(om.org, om.borger, notat, person), ...personer.map((p) => personKey(om.org, p))] }),
    { om, args: { notat, person: exampleId, personer: [exampleId] } }),

  dagbogClaim: pattern('dagbog', 'write', 'dagbogClaim', 'Whose this id is, and what it was first made with',
    (om, { notat }: { notat: string }) => ({ gets: [{ pk: under(placeOfOm(om), 'N', notat), sk: 'HOVED#' }] }),
    { om, args: { notat } }),
}
