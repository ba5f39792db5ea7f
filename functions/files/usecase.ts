import { createHash } from 'node:crypto'
import type { House } from '../adgang/house.ts'
import type { Permit } from '../adgang/permit.ts'
import { AppError } from '../core/errors.ts'
import type { FilId, NotatId } from '../core/ids.ts'
import type { DagbogStore } from '../dagbog/store.ts'
import { Refused } from '../table/table.ts'
import { redraw } from './codec.ts'
import type { Fil } from './contract.ts'
import type { Files } from './files.ts'
import type { BilledeStore } from './store.ts'
import { boundTo, objectKey } from './stored.ts'
import type { StoredFil } from './stored.ts'

export type BilledeDeps = {
  readonly house: House
  readonly files: Files
  readonly dagbog: DagbogStore
  readonly billeder: BilledeStore
}

const keysOf = (house: House, { om }: Permit<'dagbog', 'read' | 'write'>) =>
  house.vault.unlock({ org: om.org, borger: om.borger })

/**
 * Takes a picture in: drawn anew, sealed, put away, and only then known. Doing it twice with the same id is doing it
 * once; the same id with another picture, or by another person, is refused and changes nothing.
 */
export const saveBillede = async (
  { house, files, billeder }: BilledeDeps, permit: Permit<'dagbog', 'write'>, id: FilId, upload: Uint8Array,
): Promise<{ fil: Fil; isNew: boolean }> => {
  const [picture, keys] = await Promise.all([redraw(upload), keysOf(house, permit)])
  const sent = createHash('sha256').update(upload).digest('base64url')
  const stored: StoredFil = {
    id,
    by: permit.person,
    notat: '',
    bytes: picture.length,
    at: permit.heldAt,
    mark: keys.mark(['fil', id, permit.person, sent]),
  }
  await files.put(objectKey(permit.om, stored), keys.sealBytes(picture, boundTo(permit.om, id)))
  try {
    await billeder.add(permit, stored)
    return { fil: { id, bytes: stored.bytes }, isNew: true }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const there = await billeder.mine(permit, id)
    if (there?.mark !== stored.mark) throw new AppError('id-optaget')
    return { fil: { id, bytes: there.bytes }, isNew: false }
  }
}

/** The picture of a notat, for whoever may read that notat now. */
export const showBillede = async (
  { house, files, dagbog, billeder }: BilledeDeps, permit: Permit<'dagbog', 'read'>, id: NotatId,
): Promise<Uint8Array> => {
  const found = await dagbog.one(permit, id)
  const fil = found?.notat.billede && await billeder.of(permit, id, found.notat.billede.fil)
  if (!fil) throw new AppError('not-found')
  const [sealed, keys] = await Promise.all([files.get(objectKey(permit.om, fil)), keysOf(house, permit)])
  return keys.openBytes(sealed, boundTo(permit.om, fil.id))
}
