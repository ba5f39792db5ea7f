import type { NyAdgang } from '../adgang/contract.ts'
import { endOf, mayGive, oldestSeen } from '../adgang/giving.ts'
import type { Permit } from '../adgang/permit.ts'
import type { Moment } from '../core/clock.ts'
import { AppError } from '../core/errors.ts'
import type { PersonId } from '../core/ids.ts'
import type { DagbogStore } from '../dagbog/store.ts'
import { byName, newestFirst } from '../oplysning/policy.ts'
import type { OplysningStore } from '../oplysning/store.ts'
import type { Del, SeSom } from './contract.ts'
import type { Shown } from './policy.ts'
import { firstLine, partsOf } from './policy.ts'
import type { SeSomStore } from './store.ts'

/** A reading permit of the giver's own: what the giver may not see is never shown, whoever it is for. */
export type Reading = <S extends Shown>(scope: S) => Promise<Permit<S, 'read'>>

export type SeSomDeps = { readonly dagbog: DagbogStore; readonly oplysning: OplysningStore; readonly seSom: SeSomStore }
type Reader = { readonly person: PersonId; readonly rolle: NyAdgang['rolle']; readonly seesFrom?: Moment }

const mostShown = 5
const part = (omraade: Shown, lines: readonly string[], flere = false): Del =>
  ({ omraade, antal: lines.length, flere, nyeste: lines.slice(0, mostShown).map(firstLine) })

type ReadPart = (deps: SeSomDeps, reading: Reading, reader: Reader) => Promise<Del>

/** Each part as the reader would find it, read with the giver's own right. */
const parts: Record<Shown, ReadPart> = {
  dagbog: async ({ dagbog }, reading, reader) => {
    const { values, naeste } = await dagbog.asSeenBy(await reading('dagbog'), reader)
    const lines = values.map(({ tekst, billede }) => (tekst === '' ? billede?.alt ?? '' : tekst))
    return part('dagbog', lines, naeste !== undefined)
  },
  stamkort: async ({ oplysning }, reading) => {
    const found = await oplysning.stamkort(await reading('stamkort'))
    return part('stamkort', found ? [found.words.navn] : [])
  },
  medicin: async ({ oplysning }, reading) => {
    const found = await oplysning.medicin(await reading('medicin'))
    return part('medicin', found.map(({ words }) => words).toSorted(byName).map(({ navn }) => navn))
  },
  dokument: async ({ oplysning }, reading) => {
    const found = await oplysning.dokumenter(await reading('dokument'))
    return part('dokument', found.map(({ words }) => words).toSorted(newestFirst).map(({ titel }) => titel))
  },
}

/** What the person would see with this adgang, if it were given now. It is judged as a giving is, and gives nothing. */
export const preview = async (
  deps: SeSomDeps, permit: Permit<'adgang', 'act'>, person: PersonId, wanted: NyAdgang, reading: Reading,
): Promise<SeSom> => {
  mayGive(permit, person, wanted)
  endOf(wanted, permit.heldAt)
  const { active = false, grunde = [] } = await deps.seSom.whom(permit, person)
  if (!active) throw new AppError('not-found')
  const { vist, ikkeVist } = partsOf(wanted.adgang)
  const seesFrom = oldestSeen(wanted, grunde, permit.heldAt)
  const reader = { person, rolle: wanted.rolle, ...(seesFrom !== undefined && { seesFrom }) }
  return { dele: await Promise.all(vist.map((scope) => parts[scope](deps, reading, reader))), ikkeVist }
}
