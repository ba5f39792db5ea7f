import type { Reader } from '../adgang/disclose.ts'
import type { House } from '../adgang/house.ts'
import type { Permit } from '../adgang/permit.ts'
import type { FilId, NotatId } from '../core/ids.ts'
import { patterns } from '../table/patterns.ts'
import { filKey } from '../table/places.ts'
import { isOf, isOwn } from './policy.ts'
import type { StoredFil } from './stored.ts'
import { isFil } from './stored.ts'

const reader: Reader<StoredFil> = (item) => (isFil(item) ? { id: item.id, at: item.at, value: item } : undefined)

export const makeBilledeStore = ({ disclose, commit }: Pick<House, 'disclose' | 'commit'>) => ({
  of: async (permit: Permit<'dagbog', 'read'>, notat: NotatId, fil: FilId) => {
    const { values } = await disclose(permit, patterns.dagbogBillede, { fil }, reader, (found) => isOf(notat, found))
    return values[0]
  },

  mine: async (permit: Permit<'dagbog', 'write'>, fil: FilId) => {
    const { values } = await disclose(permit, patterns.billedeMine, { fil }, reader, (found) => isOwn(permit, found))
    return values[0]
  },

  add: (permit: Permit<'dagbog', 'write'>, fil: StoredFil) => {
    const put = { ...filKey(permit.om, fil.id), ...fil }
    return commit(permit, [{ put, condition: { absent: true } }], { what: 'addBillede', ids: [fil.id] })
  },
})

export type BilledeStore = ReturnType<typeof makeBilledeStore>
