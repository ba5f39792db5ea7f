import type { OmBorger } from '../../core/om.ts'
import { exampleId, exampleOm as om } from '../examples.ts'
import { key } from '../keys.ts'
import { newest, pattern } from '../pattern.ts'
import { lanePlace, placeOfOm, under } from '../places.ts'
import type { Key } from '../table.ts'

const notatAt = (om: OmBorger, lanes: readonly string[], id: string): Key[] =>
  lanes.map((lane) => ({ pk: lanePlace(om, lane), sk: key('N', id) }))

const lanes = ['alle', `p.${exampleId}`]
const notat = exampleId

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

  dagbogClaim: pattern('dagbog', 'write', 'dagbogClaim', 'Whose this id is, and what it was first made with',
    (om, { notat }: { notat: string }) => ({ gets: [{ pk: under(placeOfOm(om), 'N', notat), sk: 'HOVED#' }] }),
    { om, args: { notat } }),
}
