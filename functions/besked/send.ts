import { signer } from '../adgang/name.ts'
import type { Permit } from '../adgang/permit.ts'
import { AppError } from '../core/errors.ts'
import type { BeskedId } from '../core/ids.ts'
import type { Rolle } from '../core/scope.ts'
import { Refused } from '../table/table.ts'
import type { Besked, NyBesked, RumId } from './contract.ts'
import { isReached, ownRooms } from './policy.ts'
import type { RumOf } from './policy.ts'
import type { StoredBesked } from './stored.ts'
import { boundTo, openBesked } from './stored.ts'
import type { BeskedDeps } from './usecase.ts'
import { roomFor, stands } from './usecase.ts'

type Writing = Permit<'besked', 'write'>

/** Can what is written here be read by the one it is for? Own rooms and the common one always lead to somebody. */
const isHeard = async ({ besked }: BeskedDeps, permit: Writing, rum: RumOf): Promise<boolean> => {
  if (rum.paaroerende === undefined || ownRooms(permit).includes(rum.id)) return true
  const standing = await besked.toWrite(permit, rum)
  if (!stands(permit, rum, standing)) throw new AppError('not-found')
  return isReached(standing.deltager?.adgang, rum.slags, permit.heldAt)
}

/** Was this very message sent before, by this person? Then it stands as it was sent. */
const sentBefore = async ({ besked }: BeskedDeps, permit: Writing, rum: RumOf, written: StoredBesked, mark: string) => {
  const sent = await besked.sent(permit, rum, written.id)
  return sent?.mark === mark ? { ...written, rolle: sent.rolle, at: sent.at } : undefined
}

const trySend = async ({ besked }: BeskedDeps, permit: Writing, rum: RumOf, written: StoredBesked, mark: string) => {
  try {
    await besked.send(permit, rum, written, mark)
    return true
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}

/** Sends a message to the others in a room. Doing it twice with the same id and words is doing it once. */
export const sendBesked = async (
  deps: BeskedDeps, permit: Writing, id: RumId, beskedId: BeskedId, { tekst }: NyBesked,
): Promise<{ besked: Besked; isNew: boolean }> => {
  const { om, person } = permit
  const rum = roomFor(permit, id)
  const heard = await isHeard(deps, permit, rum)
  const [keys, navn] = await Promise.all([
    deps.house.vault.unlock({ org: om.org, borger: om.borger }), signer(deps.house.vault, permit),
  ])
  const written: StoredBesked = {
    id: beskedId, by: person, rolle: permit.rolle as Rolle, at: permit.heldAt,
    s: keys.seal({ tekst, navn }, boundTo(om, id, beskedId)),
  }
  const mark = keys.mark({ id: beskedId, tekst })
  const open = (stored: StoredBesked) => openBesked(stored, om, id, keys, person)
  if (heard && await trySend(deps, permit, rum, written, mark)) return { besked: open(written), isNew: true }
  const before = await sentBefore(deps, permit, rum, written, mark)
  if (!before) throw new AppError(heard ? 'id-optaget' : 'ingen-laeser')
  return { besked: open(before), isNew: false }
}
