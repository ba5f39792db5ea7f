import { exampleId, exampleOm as om } from '../examples.ts'
import { pattern } from '../pattern.ts'
import { filKey } from '../places.ts'

type Fil = { fil: string }
const example = { om, args: { fil: exampleId } }

export const billedePatterns = {
  dagbogBillede: pattern('dagbog', 'read', 'dagbogBillede', 'The picture of one notat I may read',
    (om, { fil }: Fil) => ({ gets: [filKey(om, fil)] }), example),

  billedeMine: pattern('dagbog', 'write', 'billedeMine', 'Was it I who sent this picture, a moment ago?',
    (om, { fil }: Fil) => ({ gets: [filKey(om, fil)] }), example),
}
