import { storedHead } from '../adgang/grund.ts'
import type { House } from '../adgang/house.ts'
import { openName } from '../adgang/name.ts'
import type { Permit } from '../adgang/permit.ts'
import { patterns } from '../table/patterns.ts'

type Seeing = Permit<'beboere', 'read'>

/** A name at the enhed: its own (no `enhed` on it) or a borger's. */
export type Navngivet = { readonly id: string; readonly navn: string; readonly enhed?: string }

export const makeBorgerStore = ({ disclose }: Pick<House, 'disclose'>) => ({
  name: async (permit: Permit<'hoved', 'read'>): Promise<string | undefined> => {
    const { values } = await disclose(permit, patterns.borgerHoved, null, (item, _keys, house) => {
      const { borger } = permit.om
      return { id: borger, value: openName(house, borger, item.navn) }
    }, () => true)
    return values[0]
  },

  ids: async (permit: Seeing): Promise<string[]> => {
    const { values } = await disclose(permit, patterns.beboere, null,
      (item) => ({ id: String(item.id), value: String(item.id) }), () => true)
    return values
  },

  /** The index lists, the head decides: only who lives here now is named. */
  names: async (permit: Seeing, borgere: readonly string[]): Promise<Navngivet[]> => {
    const { values } = await disclose(permit, patterns.beboernavne, { borgere }, (item, _keys, house) => {
      const id = String(item.id)
      const head = item.enhed === undefined ? undefined : storedHead.parse(item)
      const navn = openName(house, id, item.navn)
      return { id, value: { id, navn, open: head?.status !== 'lukket', ...(head && { enhed: head.enhed }) } }
    }, ({ open, enhed }) => open && (enhed === undefined || enhed === permit.om.sted))
    return values
  },
})
