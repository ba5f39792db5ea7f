import { exampleId, exampleOm as om } from '../examples.ts'
import { pattern } from '../pattern.ts'
import { personKey, placeOfOm } from '../places.ts'

export const auditPatterns = {
  kig: pattern('indsigt', 'read', 'kig', 'Who has looked, and at what?',
    (om, _: null) => ({ ranges: [{ pk: placeOfOm(om), prefix: 'T#' }], newestFirst: true, limit: 50 }),
    { om, args: null }, 'audit'),

  kigPersoner: pattern('indsigt', 'read', 'kigPersoner', 'What are they called?',
    (om, { personer }: { personer: readonly string[] }) => ({ gets: personer.map((p) => personKey(om.org, p)) }),
    { om, args: { personer: [exampleId] } }),
}
