import type { OmBorger } from '../../core/om.ts'
import { exampleId, exampleOm as om } from '../examples.ts'
import { key } from '../keys.ts'
import { pattern, within } from '../pattern.ts'
import { oplysningPlace } from '../places.ts'

const stamkortAt = (om: OmBorger) => ({ gets: [{ pk: oplysningPlace(om, 'STAM'), sk: 'HOVED#' }] })
const medicinAt = (om: OmBorger, id: string) => ({ gets: [{ pk: oplysningPlace(om, 'MED'), sk: key('M', id) }] })
const dokumentAt = (om: OmBorger, id: string) => ({ gets: [{ pk: oplysningPlace(om, 'DOK', id), sk: 'HOVED#' }] })

export const oplysningPatterns = {
  stamkort: pattern('stamkort', 'read', 'stamkort', 'What is the short master card of the borger?',
    (om, _args: null) => stamkortAt(om), { om, args: null }),

  stamkortToChange: pattern('stamkort', 'write', 'stamkortToChange', 'The stamkort as it stands, before a change',
    (om, _args: null) => stamkortAt(om), { om, args: null }),

  medicin: pattern('medicin', 'read', 'medicin', 'Which medicine does the source say?',
    (om, _args: null) => within(oplysningPlace(om, 'MED'), 'M#'), { om, args: null }),

  medicinToChange: pattern('medicin', 'write', 'medicinToChange', 'One medicine as it stands, before a change',
    (om, { medicin }: { medicin: string }) => medicinAt(om, medicin), { om, args: { medicin: exampleId } }),

  dokumenter: pattern('dokument', 'read', 'dokumenter', 'Which letters and documents are there?',
    (om, _args: null) => ({ ranges: [{ pk: oplysningPlace(om, 'DOK'), prefix: 'D#' }], newestFirst: true, limit: 100 }),
    { om, args: null }),

  dokument: pattern('dokument', 'read', 'dokument', 'One document with its text',
    (om, { dokument }: { dokument: string }) => dokumentAt(om, dokument), { om, args: { dokument: exampleId } }),

  dokumentToWrite: pattern('dokument', 'write', 'dokumentToWrite', 'Is this document written already?',
    (om, { dokument }: { dokument: string }) => dokumentAt(om, dokument), { om, args: { dokument: exampleId } }),
}
