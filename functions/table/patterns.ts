import type { AnyScope, Om, OmBorger, OmSted } from '../core/om.ts'
import type { Right } from '../core/scope.ts'
import { exampleBorger, exampleEnhed, exampleId, exampleMig, exampleOm, exampleOrg, exampleSted } from './examples.ts'
import { key } from './keys.ts'
import { headKey, lanePlace, placeOfOm, stedPlace, twinKey, under } from './places.ts'
import type { TableName } from './schema.ts'
import type { Key } from './table.ts'

/** Either some items by key, in one consistent read, or one page out of some partitions, merged by sort key. */
export type Question =
  | { readonly gets: readonly Key[] }
  | { readonly ranges: readonly { pk: string; prefix: string }[]; readonly newestFirst: boolean; readonly limit: number }

/** A question the code may ask, the scope a reader must hold to ask it, and a worked example. */
export type Pattern<S extends AnyScope, R extends Right, A> = {
  readonly name: string
  readonly scope: S
  readonly right: R
  readonly table: TableName
  readonly answers: string
  readonly ask: (om: Om<S>, args: A) => Question
  readonly example: { readonly om: Om<S>; readonly args: A }
}

const pattern = <S extends AnyScope, R extends Right, A>(
  scope: S, right: R, name: string, answers: string,
  ask: (om: Om<S>, args: A) => Question, example: { om: Om<S>; args: A }, table: TableName = 'data',
): Pattern<S, R, A> => ({ scope, right, name, answers, ask, example, table })

const newest = (limit: number, ...pks: string[]): Question =>
  ({ ranges: pks.map((pk) => ({ pk, prefix: '' })), newestFirst: true, limit })

const within = (pk: string, prefix: string, limit = 100): Question =>
  ({ ranges: [{ pk, prefix }], newestFirst: false, limit })

const notatAt = (om: OmBorger, lanes: readonly string[], id: string): Key[] =>
  lanes.map((lane) => ({ pk: lanePlace(om, lane), sk: key('N', id) }))
const notatHead = (om: OmBorger, id: string): Key => ({ pk: under(placeOfOm(om), 'N', id), sk: 'HOVED#' })

const borger = exampleOm
const lanes = ['alle', `p.${exampleId}`]

/** Every question the code may ask of the store about somebody. ACCESS-PATTERNS.md is printed from this list. */
export const patterns = {
  migAdgange: pattern('mig', 'read', 'migAdgange', 'Which borgere may I come to, and for what?',
    (om, _: null) => within(placeOfOm(om), 'ADG#B#'), { om: exampleMig, args: null }),
  migBorgere: pattern('mig', 'read', 'migBorgere', 'What are my borgere and places called, and are they open?',
    (om, { borgere, steder }: { borgere: readonly string[]; steder: readonly string[] }) => ({
      gets: [...borgere.map((b) => headKey(om.org, b)),
        ...steder.map((s) => ({ pk: stedPlace(om.org, s), sk: 'HOVED#' }))],
    }), { om: exampleMig, args: { borgere: [exampleBorger], steder: [exampleEnhed, exampleOrg] } }),

  dagbogTimeline: pattern('dagbog', 'read', 'dagbogTimeline', 'The newest notater in the lanes I read',
    (om, { lanes, antal }: { lanes: readonly string[]; antal: number }) =>
      newest(antal, ...lanes.map((lane) => lanePlace(om, lane))), { om: borger, args: { lanes, antal: 20 } }),
  dagbogNotat: pattern('dagbog', 'read', 'dagbogNotat', 'One notat, if it lies in a lane I read',
    (om, { lanes, notat }: { lanes: readonly string[]; notat: string }) => ({ gets: notatAt(om, lanes, notat) }),
    { om: borger, args: { lanes, notat: exampleId } }),
  dagbogHistorik: pattern('dagbog', 'read', 'dagbogHistorik', 'The earlier wordings of one notat',
    (om, { notat }: { notat: string }) =>
      ({ ranges: [{ pk: under(placeOfOm(om), 'N', notat), prefix: 'V#' }], newestFirst: true, limit: 100 }),
    { om: borger, args: { notat: exampleId } }),
  dagbogToChange: pattern('dagbog', 'write', 'dagbogToChange', 'One own notat and its head, before it is changed',
    (om, { lanes, notat }: { lanes: readonly string[]; notat: string }) =>
      ({ gets: [notatHead(om, notat), ...notatAt(om, lanes, notat)] }),
    { om: borger, args: { lanes, notat: exampleId } }),

  adgange: pattern('adgang', 'read', 'adgange', 'Who has an adgang to the borger, and why?',
    (om, _: null) => within(placeOfOm(om), 'ADG#'), { om: borger, args: null }),
  adgangToChange: pattern('adgang', 'act', 'adgangToChange', 'One adgang and who it is for, before it is changed',
    (om, { person }: { person: string }) => ({
      gets: [{ pk: placeOfOm(om), sk: key('ADG', person) }, twinKey(om.org, om.borger, person),
        { pk: key('O', om.org, 'P', person), sk: 'PERSON#' }],
    }), { om: borger, args: { person: exampleId } }),

  beboere: pattern('beboere', 'read', 'beboere', 'Which borgere live at the enhed?',
    (om: OmSted, _: null) => within(placeOfOm(om), 'B#'), { om: exampleSted, args: null }),
} as const
