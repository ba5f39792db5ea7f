import type { Permit } from '../adgang/permit.ts'
import { iso } from '../core/clock.ts'
import type { Right } from '../core/scope.ts'
import type { Rum } from './contract.ts'
import { isReached, isStaff, mayOpen, ownRooms } from './policy.ts'
import type { RumOf } from './policy.ts'
import type { Standing } from './store.ts'

type Looking = Permit<'besked', Right>

const isHeard = (permit: Looking, { id, slags, paaroerende }: RumOf, { deltager }: Standing): boolean =>
  paaroerende === undefined || ownRooms(permit).includes(id) || isReached(deltager?.adgang, slags, permit.heldAt)

/** One room as this person sees it. `navn` is the name of the pårørende whose room it is. */
export const asRum = (permit: Looking, rum: RumOf, standing: Standing, navn?: string): Rum => {
  const { seneste, venter } = standing.rum ?? {}
  const holdsPen = permit.adgang.besked?.includes('write') ?? false
  return {
    id: rum.id,
    slags: rum.slags,
    ...(rum.paaroerende !== undefined && {
      paaroerende: { id: rum.paaroerende, navn: navn ?? standing.deltager?.navn ?? '–' },
    }),
    ...(seneste !== undefined && { seneste: iso(seneste) }),
    ...(venter !== undefined && isStaff(permit) && { venter: iso(venter) }),
    maaSkrive: holdsPen && mayOpen(permit, rum) && isHeard(permit, rum, standing),
  }
}

/** The common room first, then the ones that were written in last. */
export const inOrder = (a: Rum, b: Rum): number =>
  Number(b.slags === 'borger-personale') - Number(a.slags === 'borger-personale')
  || Date.parse(b.seneste ?? '1970-01-01') - Date.parse(a.seneste ?? '1970-01-01')
  || (a.paaroerende?.navn ?? '').localeCompare(b.paaroerende?.navn ?? '', 'da')
