import type { AnyScope } from '../core/om.ts'
import type { Moment } from '../core/clock.ts'
import { AppError } from '../core/errors.ts'
import type { Right, Rolle } from '../core/scope.ts'
import type { Permit } from '../adgang/permit.ts'
import type { PersonId } from '../core/ids.ts'
import { ownLane } from '../table/places.ts'
import type { Laesere } from './contract.ts'

type Reader = Pick<Permit<AnyScope, Right>, 'person' | 'rolle' | 'seesFrom'>

const isStaff = (rolle: Rolle | 'mig'): boolean => rolle === 'medarbejder' || rolle === 'leder'

/**
 * WHO MAY SEE A NOTAT IS DECIDED HERE. A notat lies in one lane; a reader asks only the lanes named here.
 * The borger reads everything in the own dagbog. Staff read what is for them or for all. Anyone else whose adgang opens
 * the dagbog reads what is for all, and their own lane.
 */
export const lanesOf = ({ person, rolle }: Reader): readonly string[] => {
  if (rolle === 'borger') return ['mig', 'personale', 'alle']
  return isStaff(rolle) ? ['personale', 'alle', ownLane(person)] : ['alle', ownLane(person)]
}

type Lying = { readonly by: string; readonly rolle: Rolle; readonly laesere: Laesere }

/** Every lane a notat lies in: its own, and with a relative's words a copy where the writer finds them. */
export const lanesHolding = ({ by, rolle, laesere }: Lying): readonly string[] =>
  (rolle === 'borger' || isStaff(rolle) ? [laesere] : [laesere, ownLane(by)])

type Seen = { readonly writtenBy: string; readonly hiddenFrom: readonly string[]; readonly at: Moment }

/** Behind the lanes: never what is hidden from this person, nor what is older than the adgang reaches, unless they wrote it. */
export const maySee = ({ person, seesFrom }: Reader, notat: Seen): boolean =>
  notat.writtenBy === person || (!notat.hiddenFrom.includes(person) && (seesFrom === undefined || notat.at >= seesFrom))

/** An earlier wording is seen only by one who could have read it then: sharing a notat does not share its past. */
export const maySeeVersion = (reader: Reader, version: Seen & { laesere: Laesere }) =>
  maySee(reader, version) && (version.writtenBy === reader.person || lanesOf(reader).includes(version.laesere))

/** Would this reader find the notat? The same lanes and the same rule as for the one who reads. */
export const wouldSee = (
  reader: Reader, notat: Seen & { rolle: Rolle; laesere: Laesere },
): boolean => lanesHolding({ by: notat.writtenBy, ...notat }).some((lane) => lanesOf(reader).includes(lane)) && maySee(reader, notat)

export const mayChange = ({ person }: Reader, notat: { writtenBy: string }): boolean => notat.writtenBy === person

/**
 * Where a writer's words may go. The borger chooses freely. Staff cannot write in the borger's private lane. A relative's
 * notat is for the borger and the staff, for no relative knows of another; a copy lies in the writer's own lane.
 */
export const lanesToWrite = ({ person, rolle }: Reader, laesere: Laesere): readonly string[] => {
  if (rolle === 'borger') return [laesere]
  if (isStaff(rolle)) {
    if (laesere === 'mig') throw new AppError('forkert-indhold', 'laesere')
    return [laesere]
  }
  if (laesere !== 'personale') throw new AppError('for-bred-adgang', 'laesere')
  return ['personale', ownLane(person)]
}

/** Whom a notat is hidden from, the borger decides and knows, and nobody for the borger. */
export const mayHide = ({ rolle }: Pick<Reader, 'rolle'>): boolean => rolle === 'borger'

/** Only one who reads the lane a notat lies in can have it hidden; never the writer, and never the borger. */
export const canBeHiddenFrom = (
  notat: { writtenBy: string; laesere: Laesere }, person: PersonId, readsAs: readonly Rolle[],
): boolean =>
  notat.writtenBy !== person && !readsAs.includes('borger')
  && readsAs.some((rolle) => lanesOf({ person, rolle }).includes(notat.laesere))

/** Who has read a notat is told to the borger and to the one who wrote it. */
export const mayKnowReaders = ({ person, rolle }: Reader, notat: { writtenBy: string }): boolean =>
  rolle === 'borger' || notat.writtenBy === person

/** The borger and the staff see every reader; anyone else those two only, for no relative learns of another. */
export const maySeeReader = ({ person, rolle }: Reader, line: { person: string; rolle: Rolle }): boolean =>
  line.person !== person && [rolle, line.rolle].some((one) => one === 'borger' || isStaff(one))
