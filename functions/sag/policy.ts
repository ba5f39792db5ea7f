import { borgerMayEnd } from '../adgang/giving.ts'
import type { Grund } from '../adgang/grund.ts'
import { grundHolds } from '../adgang/policy.ts'
import type { Moment } from '../core/clock.ts'
import type { Rolle } from '../core/scope.ts'

type Who = { readonly person: string; readonly rolle: Rolle | 'mig' }

/** What the borger can disagree with: a grund that stands and that the borger cannot end. The own is never one. */
export const disputed = (grunde: readonly Grund[], now: Moment): Grund | undefined =>
  grunde.find((grund) => grundHolds(grund, now) && grund.basis !== 'selv' && !borgerMayEnd(grund.basis))

/** The borger and the staff; anyone else only what they wrote themselves, for a case names another person. */
export const maySeeSag = ({ person, rolle }: Who, { by }: { by: string }): boolean =>
  ['borger', 'leder', 'medarbejder'].includes(rolle) || by === person

/** The answer is the leder's: not the borger's own, and not that of one who acts for the borger. */
export const mayAnswer = ({ rolle }: Who): boolean => rolle === 'leder'
