import { storedHead } from '../adgang/grund.ts'
import type { House } from '../adgang/house.ts'
import { openName } from '../adgang/name.ts'
import type { Permit } from '../adgang/permit.ts'
import type { StoredVenter } from '../besked/stored.ts'
import { patterns } from '../table/patterns.ts'

type Reading = Permit<'indbakke', 'read'>

/** Whose names are wanted. One consistent read brings at most 100. */
export type Whose = { readonly borgere: readonly string[]; readonly personer: readonly string[] }

export const makeIndbakkeStore = ({ disclose }: Pick<House, 'disclose'>) => ({
  waiting: async (permit: Reading): Promise<StoredVenter[]> => {
    const { values } = await disclose(permit, patterns.indbakke, null, (item) => {
      const pointer = item as unknown as StoredVenter
      return { id: pointer.borger, at: pointer.siden, value: pointer }
    }, () => true)
    return values
  },

  /** The pointer lists, the head decides: a borger who has moved or left is not named, and so not waiting here. */
  names: async (permit: Reading, whose: Whose): Promise<Map<string, string>> => {
    const { values } = await disclose(permit, patterns.indbakkeNavne, whose, (item, _keys, house) => {
      const id = String(item.id)
      const head = item.enhed === undefined ? undefined : storedHead.parse(item)
      const isHere = !head || (head.enhed === permit.om.sted && head.status === 'aktiv')
      return { id, value: { id, navn: openName(house, id, item.navn), isHere } }
    }, ({ isHere }) => isHere)
    return new Map(values.map(({ id, navn }) => [id, navn]))
  },
})

export type IndbakkeStore = ReturnType<typeof makeIndbakkeStore>
