import type { NyAdgang } from '../../functions/adgang/contract.ts'
import type { BorgerRights, BorgerScope } from '../../functions/core/scope.ts'

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

/** What the portal has pages for today; a scope without a page is not offered. */
export const offered: readonly BorgerScope[] = ['dagbog', 'besked', 'hverdag', 'stamkort', 'medicin', 'dokument']

export const bases: readonly NyAdgang['basis'][] = [
  'samtykke', 'stoettet-samtykke', 'naermeste-paaroerende', 'paragraf-25a', 'partsrepraesentant', 'vaergemaal',
  'fremtidsfuldmagt', 'fuldmagt', 'foraeldremyndighed', 'lovhjemmel',
]
