import { storedPerson } from '../adgang/grund.ts'
import type { House } from '../adgang/house.ts'
import type { Permit } from '../adgang/permit.ts'
import { patterns } from '../table/patterns.ts'

export const makeSeSomStore = ({ disclose }: Pick<House, 'disclose'>) => ({
  /** Is there somebody to show it for? Its line in the log says that this was a preview, and for whom. */
  isThere: async (permit: Permit<'adgang', 'act'>, person: string): Promise<boolean> => {
    const { values } = await disclose(permit, patterns.seSom, { person },
      (item) => ({ id: person, value: storedPerson.parse(item).active }), (active) => active)
    return values.length > 0
  },
})

export type SeSomStore = ReturnType<typeof makeSeSomStore>
