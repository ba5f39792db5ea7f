import type { NyAdgang } from '../../functions/adgang/contract.ts'
import type { BorgerRights, BorgerScope, Right } from '../../functions/core/scope.ts'

/** A role only pre-fills; what is ticked when it is sent is what is given. */
export const skabeloner: Record<NyAdgang['rolle'], BorgerRights> = {
  paaroerende: { dagbog: ['read'], besked: ['read', 'write'], hverdag: ['read', 'act'] },
  vaerge: { stamkort: ['read'], dokument: ['read'], besked: ['read', 'write'] },
  fuldmaegtig: { besked: ['read', 'write'] },
  frivillig: { besked: ['read', 'write'] },
  laege: { stamkort: ['read'], medicin: ['read'], besked: ['read', 'write'] },
  sagsbehandler: { stamkort: ['read'], dokument: ['read'], besked: ['read', 'write'] },
  samarbejdspartner: { stamkort: ['read'], besked: ['read', 'write'] },
  tilsyn: { dokument: ['read'] },
}

export const roles = Object.keys(skabeloner) as NyAdgang['rolle'][]

/** What the portal has pages for today, and what one can do there; the rest is not offered. */
export const offered: readonly { scope: BorgerScope; rights: readonly Right[] }[] = [
  { scope: 'dagbog', rights: ['read', 'write'] },
  { scope: 'besked', rights: ['read', 'write'] },
  { scope: 'hverdag', rights: ['read', 'act'] },
  { scope: 'stamkort', rights: ['read'] },
  { scope: 'medicin', rights: ['read'] },
  { scope: 'dokument', rights: ['read'] },
]

export const bases: readonly NyAdgang['basis'][] = [
  'samtykke', 'stoettet-samtykke', 'naermeste-paaroerende', 'paragraf-25a', 'partsrepraesentant', 'vaergemaal',
  'fremtidsfuldmagt', 'fuldmagt', 'foraeldremyndighed', 'lovhjemmel',
]
