import type { Permit } from '../adgang/permit.ts'
import type { FilId, NotatId } from '../core/ids.ts'
import { key } from '../table/keys.ts'
import type { Operation } from '../table/operations.ts'
import { borgerPlace, under } from '../table/places.ts'
import type { Key } from '../table/table.ts'
import type { OmBorger } from '../core/om.ts'

/** What is known of an uploaded file; its bytes lie sealed in the bucket. */
export const filKey = (om: OmBorger, fil: FilId): Key =>
  ({ pk: under(borgerPlace(om.org, om.borger), 'FIL'), sk: key('F', fil) })

/**
 * Ties an uploaded file to the one notat it is part of. Only the one who uploaded it can, and only once: from then on it
 * is readable exactly as far as the notat.
 */
export const attachFil = (permit: Permit<'dagbog', 'write'>, fil: FilId, notat: NotatId): Operation => ({
  update: filKey(permit.om, fil),
  set: { notat },
  condition: { equals: { by: permit.person, notat: '' } },
})
