import type { House } from '../adgang/house.ts'
import type { Grund } from '../adgang/grund.ts'
import { storedAdgang, storedHead } from '../adgang/grund.ts'
import { openName } from '../adgang/name.ts'
import type { Permit } from '../adgang/permit.ts'
import { patterns } from '../table/patterns.ts'

type Mine = Permit<'mig', 'read'>

/** One borger I have an adgang to, before its name is known. */
export type MinAdgang = { readonly borger: string; readonly grunde: readonly Grund[] }

/** A borger or a sted by name. `telefon` is the house's, and stands only on the organisation. */
export type Kaldt = { readonly id: string; readonly navn: string; readonly aaben: boolean; readonly telefon?: string }

export const makePersonStore = ({ disclose }: Pick<House, 'disclose'>) => ({
  /** Opens this person's drafts on a device. Made from the house's key, so it is the same tomorrow and no one else's. */
  draftKey: async (permit: Mine) => {
    const { values } = await disclose(permit, patterns.migPerson, null, (_item, _keys, house) => {
      const noegle = Buffer.from(house.derive(`kladde|${permit.person}`)).toString('base64url')
      return { id: permit.person, value: { noegle } }
    }, () => true)
    return values[0]
  },

  adgange: async (permit: Mine) => {
    const { values } = await disclose(permit, patterns.migAdgange, null, (item) => {
      const borger = item.sk.split('#')[2] ?? ''
      return { id: borger, value: { borger, grunde: storedAdgang.parse(item).grunde } satisfies MinAdgang }
    }, () => true)
    return values
  },

  names: async (permit: Mine, of: { borgere: readonly string[]; steder: readonly string[] }) => {
    const { values } = await disclose(permit, patterns.migNavne, of, (item, _keys, house) => {
      const id = String(item.id)
      const aaben = item.enhed === undefined || storedHead.parse(item).status === 'aktiv'
      const telefon = typeof item.telefon === 'string' ? { telefon: item.telefon } : {}
      return { id, value: { id, navn: openName(house, id, item.navn), aaben, ...telefon } satisfies Kaldt }
    }, ({ aaben }) => aaben)
    return new Map<string, Kaldt>(values.map((kaldt) => [kaldt.id, kaldt]))
  },
})
