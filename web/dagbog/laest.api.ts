import type { LaestAf, Skjult } from '../../functions/dagbog/contract.ts'
import { ask, read } from '../api.ts'
import { notatPath } from './dagbog.api.ts'

/** Who has read it, and from whom it is hidden. */
export const readLaest = (borger: string, notat: string) => read<LaestAf>(`${notatPath(borger, notat)}/laest`)

const skjultPath = (borger: string, notat: string, person: string) => `${notatPath(borger, notat)}/skjult/${person}`

export const hideNotat = (borger: string, notat: string, person: string) =>
  ask<Skjult>(skjultPath(borger, notat, person), { method: 'PUT' })
export const showNotat = (borger: string, notat: string, person: string) =>
  ask<Skjult>(skjultPath(borger, notat, person), { method: 'DELETE' })
