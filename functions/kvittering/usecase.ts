import { mayCount } from '../audit/policy.ts'
import type { OpenAdgang } from '../adgang/stored.ts'
import { asAnswers } from '../adgang/stored.ts'
import type { Permit } from '../adgang/permit.ts'
import { grundHolds } from '../adgang/policy.ts'
import type { Moment } from '../core/clock.ts'
import { iso } from '../core/clock.ts'
import { AppError } from '../core/errors.ts'
import type { PersonId } from '../core/ids.ts'
import type { Brug, Kvittering } from './contract.ts'
import type { Use } from './policy.ts'
import { refusedSince, usesOf } from './policy.ts'
import type { FoundLook, KvitteringStore } from './store.ts'

/** When the last of it ended, if nothing stands now. */
const endedAt = ({ grunde }: OpenAdgang, now: Moment): Moment | undefined =>
  (grunde.some((grund) => grundHolds(grund, now)) ? undefined : Math.max(...grunde.map(({ til, fra }) => til ?? fra)))

const told = (uses: readonly Use<Brug['omraade']>[]): Brug[] => uses.map((use) => ({ ...use, seneste: iso(use.seneste) }))

const refusals = (looks: readonly FoundLook[], ended: Moment | undefined) => {
  const moments = refusedSince(looks, ended)
  const last = moments.at(-1)
  return { antal: moments.length, ...(last !== undefined && { seneste: iso(last) }) }
}

/** What one person's adgang to the borger was, and what it was used for. */
export const readKvittering = async (
  kvittering: KvitteringStore, permit: Permit<'adgang', 'read'>, person: PersonId,
): Promise<Kvittering> => {
  const open = await kvittering.adgang(permit, person)
  const adgange = open ? asAnswers(open, permit.heldAt) : []
  const rolle = adgange[0]?.rolle
  if (!open || !rolle) throw new AppError('not-found')
  const may = { read: mayCount(permit, person, rolle, 'read'), refused: mayCount(permit, person, rolle, 'refused') }
  if (!may.read) return { adgange, flere: false }
  const { looks, flere } = await kvittering.looks(permit, person, Math.min(...open.grunde.map(({ fra }) => fra)))
  return {
    adgange,
    laest: told(usesOf(looks, 'read')),
    skrevet: told(usesOf(looks, 'write')),
    ...(may.refused && { afvist: refusals(looks, endedAt(open, permit.heldAt)) }),
    flere,
  }
}
