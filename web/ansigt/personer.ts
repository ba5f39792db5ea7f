import type { Adgang } from '../../functions/adgang/contract.ts'
import type { BorgerRights, BorgerScope, Right } from '../../functions/core/scope.ts'
import type { MinBorger } from '../../functions/person/contract.ts'

/** Everything one person has, or had, with the borger: one face. */
export type PersonAdgang = { person: Adgang['person']; rolle: Adgang['rolle']; grunde: Adgang[]; staar: Adgang[] }

/** One for each person, in the order of the list. */
export const byPerson = (adgange: readonly Adgang[]): PersonAdgang[] =>
  [...Map.groupBy(adgange, ({ person }) => person.id).values()].flatMap((grunde) => {
    const staar = grunde.filter(({ status }) => status === 'aktiv')
    const first = staar[0] ?? grunde[0]
    return first ? [{ person: first.person, rolle: first.rolle, grunde, staar }] : []
  })

/** What several grunde open together. */
export const allRights = (adgange: readonly Adgang[]): BorgerRights => {
  const sum: Partial<Record<BorgerScope, Right[]>> = {}
  for (const { adgang } of adgange) {
    for (const [scope, rights] of Object.entries(adgang) as [BorgerScope, Right[]][]) {
      sum[scope] = [...new Set([...(sum[scope] ?? []), ...rights])]
    }
  }
  return sum
}

/** The last end of them all; one without an end has none. */
export const lastEnd = (adgange: readonly Adgang[]): string | undefined =>
  (adgange.some(({ til }) => til === undefined) ? undefined : adgange.map(({ til }) => til ?? '').toSorted().at(-1))

const ownYes: readonly Adgang['basis'][] = ['samtykke', 'stoettet-samtykke', 'fuldmagt', 'naermeste-paaroerende']
const mayAct = (borger: MinBorger) => borger.adgang.adgang?.includes('act') ?? false

/** What rests on the borger's own yes the borger can end; the rest is for the leder, and the server has the last word. */
export const mayEnd = (borger: MinBorger, adgang: Adgang): boolean =>
  mayAct(borger) && (!borger.selv || ownYes.includes(adgang.basis))

/** The borger says yes once more: only where it was a yes before, and nothing stands. */
export const againOf = (borger: MinBorger, { grunde, staar }: PersonAdgang): Adgang | undefined =>
  (borger.selv && mayAct(borger) && staar.length === 0 ? grunde.findLast(({ basis }) => ownYes.includes(basis)) : undefined)

/** The borger disagrees with what rests on law. */
export const lawOf = (borger: MinBorger, { staar }: PersonAdgang): Adgang | undefined =>
  (borger.selv && mayAct(borger) ? staar.find(({ basis }) => !ownYes.includes(basis)) : undefined)
