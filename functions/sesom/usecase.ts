import type { NyAdgang } from '../adgang/contract.ts'
import { endOf, mayGive } from '../adgang/giving.ts'
import type { Permit } from '../adgang/permit.ts'
import { AppError } from '../core/errors.ts'
import type { PersonId } from '../core/ids.ts'
import type { DagbogStore } from '../dagbog/store.ts'
import { newestFirst } from '../oplysning/policy.ts'
import type { OplysningStore } from '../oplysning/store.ts'
import type { Del, SeSom } from './contract.ts'
import type { Shown } from './policy.ts'
import { firstLine, partsOf } from './policy.ts'
import type { SeSomStore } from './store.ts'

/** A reading permit of the giver's own: what the giver may not see is never shown, whoever it is for. */
export type Reading = <S extends Shown>(scope: S) => Promise<Permit<S, 'read'>>

export type SeSomDeps = { readonly dagbog: DagbogStore; readonly oplysning: OplysningStore; readonly seSom: SeSomStore }
type Reader = { readonly person: PersonId; readonly rolle: NyAdgang['rolle'] }

const mostShown = 5
const part = (omraade: Shown, lines: readonly string[], flere = false): Del =>
  ({ omraade, antal: lines.length, flere, nyeste: lines.slice(0, mostShown).map(firstLine) })

/** One part as the reader would find it, read with the giver's own right. */
const readPart = async ({ dagbog, oplysning }: SeSomDeps, reading: Reading, reader: Reader, scope: Shown): Promise<Del> => {
  switch (scope) {
    case 'dagbog': {
      const { values, naeste } = await dagbog.asSeenBy(await reading('dagbog'), reader)
      return part(scope, values.map(({ tekst, billede }) => (tekst === '' ? billede?.alt ?? '' : tekst)), naeste !== undefined)
    }
    case 'stamkort': {
      const found = await oplysning.stamkort(await reading('stamkort'))
      return part(scope, found ? [found.words.navn] : [])
    }
    case 'medicin':
      return part(scope, (await oplysning.medicin(await reading('medicin'))).map(({ words }) => words.navn))
    case 'dokument': {
      const found = (await oplysning.dokumenter(await reading('dokument'))).map(({ words }) => words)
      return part(scope, found.toSorted(newestFirst).map(({ titel }) => titel))
    }
  }
}

/** What the person would see with this adgang, if it were given now. It is judged as a giving is, and gives nothing. */
export const preview = async (
  deps: SeSomDeps, permit: Permit<'adgang', 'act'>, person: PersonId, wanted: NyAdgang, reading: Reading,
): Promise<SeSom> => {
  mayGive(permit, person, wanted)
  endOf(wanted, permit.heldAt)
  if (!await deps.seSom.isThere(permit, person)) throw new AppError('not-found')
  const { vist, ikkeVist } = partsOf(wanted.adgang)
  const reader = { person, rolle: wanted.rolle }
  return { dele: await Promise.all(vist.map((scope) => readPart(deps, reading, reader, scope))), ikkeVist }
}
