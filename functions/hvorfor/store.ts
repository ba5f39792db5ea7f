import { storedAdgang, storedHead, storedPerson } from '../adgang/grund.ts'
import type { House } from '../adgang/house.ts'
import type { Permit } from '../adgang/permit.ts'
import type { Facts } from '../adgang/policy.ts'
import { patterns } from '../table/patterns.ts'

export const makeHvorforStore = ({ disclose }: Pick<House, 'disclose'>) => ({
  /** The deciding items about somebody else, read with the asker's own right. */
  facts: async (permit: Permit<'adgang', 'read'>, person: string): Promise<Omit<Facts, 'session'>> => {
    const { values } = await disclose<'adgang', 'read', { person: string }, Partial<Facts>>(permit, patterns.hvorfor, { person }, (item) => {
      if (item.sk === 'PERSON#') return { id: person, value: { person: storedPerson.parse(item) } }
      if (item.sk === 'HOVED#') return { id: permit.om.borger, value: { head: storedHead.parse(item) } }
      return { id: person, value: { adgang: storedAdgang.parse(item) } }
    }, () => true)
    return Object.assign({ person: undefined }, ...values) as Omit<Facts, 'session'>
  },
})
