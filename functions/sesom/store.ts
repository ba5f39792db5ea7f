import type { Grund } from '../adgang/grund.ts'
import { storedAdgang, storedPerson } from '../adgang/grund.ts'
import type { House } from '../adgang/house.ts'
import type { Permit } from '../adgang/permit.ts'
import { patterns } from '../table/patterns.ts'

type Part = { readonly active?: boolean; readonly grunde?: readonly Grund[] }

export const makeSeSomStore = ({ disclose }: Pick<House, 'disclose'>) => ({
  /** Whom it is shown for, and what they hold. Its line in the log says that this was a preview, and for whom. */
  whom: async (permit: Permit<'adgang', 'act'>, person: string): Promise<Part> => {
    const { values } = await disclose<'adgang', 'act', { person: string }, Part>(permit, patterns.seSom, { person },
      (item) => ({
        id: person,
        value: item.sk === 'PERSON#' ? { active: storedPerson.parse(item).active } : { grunde: storedAdgang.parse(item).grunde },
      }), () => true)
    return Object.assign({}, ...values) as Part
  },
})

export type SeSomStore = ReturnType<typeof makeSeSomStore>
