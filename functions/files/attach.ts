import type { Permit } from '../adgang/permit.ts'
import type { FilId, NotatId } from '../core/ids.ts'
import type { Operation } from '../table/operations.ts'
import { filKey } from '../table/places.ts'

/**
 * Ties an uploaded file to the one notat it is part of. Only the one who uploaded it can, and only once: from then on it
 * is readable exactly as far as the notat.
 */
export const attachFil = (permit: Permit<'dagbog', 'write'>, fil: FilId, notat: NotatId): Operation => ({
  update: filKey(permit.om, fil),
  set: { notat },
  condition: { equals: { by: permit.person, notat: '' } },
})

/** Lets go of a picture that a new wording is without, so that its writer may put it back. */
export const detachFil = (permit: Permit<'dagbog', 'write'>, fil: FilId, notat: NotatId): Operation => ({
  update: filKey(permit.om, fil),
  set: { notat: '' },
  condition: { equals: { by: permit.person, notat } },
})
