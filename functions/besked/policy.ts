import type { StoredAdgang } from '../adgang/grund.ts'
import type { Permit } from '../adgang/permit.ts'
import { grundHolds, isWithin } from '../adgang/policy.ts'
import type { Moment } from '../core/clock.ts'
import type { PersonId } from '../core/ids.ts'
import type { AnyScope } from '../core/om.ts'
import type { Right, Rolle } from '../core/scope.ts'
import type { Rum, RumId } from './contract.ts'

type Reader = Pick<Permit<AnyScope, Right>, 'person' | 'rolle'>
export type Slags = Rum['slags']

/** A rum taken apart: its kind, and the one pårørende whose rum it is. Its name is the whole of who may read it. */
export type RumOf = { readonly id: RumId; readonly slags: Slags; readonly paaroerende?: PersonId }

export const rumOf = (id: RumId): RumOf => {
  const [side, person] = id.split('.') as [string, PersonId | undefined]
  if (person === undefined) return { id, slags: 'borger-personale' }
  return { id, slags: side === 'borger' ? 'paaroerende-borger' : 'paaroerende-personale', paaroerende: person }
}

export const faelles = 'personale' as RumId
export const rumMedPersonale = (person: string): RumId => `personale.${person}` as RumId
export const rumMedBorger = (person: string): RumId => `borger.${person}` as RumId

/** Professionals write to the staff about a borger; a private talk with the borger is for those who are close. */
const close: readonly (Rolle | 'mig')[] = ['paaroerende', 'vaerge', 'fuldmaegtig', 'frivillig']
const inside: readonly (Rolle | 'mig')[] = ['borger', 'medarbejder', 'leder', 'mig']

export const isStaff = ({ rolle }: Pick<Reader, 'rolle'>): boolean => rolle === 'medarbejder' || rolle === 'leder'

/** The rooms a pårørende or a professional has by the adgang itself, from the first day, empty or not. */
export const ownRooms = ({ person, rolle }: Reader): readonly RumId[] =>
  inside.includes(rolle) ? []
    : close.includes(rolle) ? [rumMedPersonale(person), rumMedBorger(person)] : [rumMedPersonale(person)]

/**
 * WHO MAY READ AND WRITE IN A ROOM IS DECIDED HERE. The borger: with the staff, and with each pårørende. Staff: with
 * the borger, and with each pårørende. Everybody else: the own rooms, so that no pårørende knows of another.
 */
export const mayOpen = (reader: Reader, { id, slags }: RumOf): boolean => {
  if (reader.rolle === 'borger') return slags !== 'paaroerende-personale'
  if (isStaff(reader)) return slags !== 'paaroerende-borger'
  return ownRooms(reader).includes(id)
}

/** The borger knows that somebody writes with the staff about them, and who; not what is written. */
export const mayKnow = (reader: Reader, rum: RumOf): boolean => reader.rolle === 'borger' || mayOpen(reader, rum)

/** Can the pårørende still read there? A message to somebody who cannot is not sent: it would be a false promise. */
export const isReached = (adgang: StoredAdgang | undefined, slags: Slags, now: Moment): boolean =>
  adgang?.grunde.some((grund) =>
    grundHolds(grund, now) && isWithin({ besked: ['read'] }, grund.adgang)
    && !inside.includes(grund.rolle) && (slags !== 'paaroerende-borger' || close.includes(grund.rolle))) ?? false

/** What a message does to the unit's inbox: a word to the staff puts the room in, the staff's answer takes it out. */
export const inInbox = (writer: Reader, { slags }: RumOf): 'waits' | 'answered' | 'untouched' =>
  slags === 'paaroerende-borger' ? 'untouched' : isStaff(writer) ? 'answered' : 'waits'
