import * as z from 'zod'
import type { House } from '../adgang/house.ts'
import type { Permit } from '../adgang/permit.ts'
import { openAdgang } from '../adgang/stored.ts'
import type { Moment } from '../core/clock.ts'
import { borgerScopes } from '../core/scope.ts'
import { patterns } from '../table/patterns.ts'

type Reading = Permit<'adgang', 'read'>

const look = z.object({
  who: z.string(),
  scope: z.enum([...borgerScopes, 'hoved']),
  kind: z.enum(['read', 'write', 'refused']),
  heldAt: z.number(),
})

export type FoundLook = z.infer<typeof look>

/** More lines of one person than this are not counted; the receipt then says so. */
const mostPages = 20

export const makeKvitteringStore = ({ disclose }: Pick<House, 'disclose'>) => ({
  adgang: async (permit: Reading, person: string) => {
    const { values } = await disclose(permit, patterns.kvitteringAdgang, { person },
      (item, keys) => ({ id: person, value: openAdgang(keys, permit.om, item) }), () => true)
    return values[0]
  },

  /** This person's lines about the borger since a moment, the oldest first. */
  looks: async (permit: Reading, person: string, fra: Moment): Promise<{ looks: FoundLook[]; flere: boolean }> => {
    const looks: FoundLook[] = []
    let foer: string | undefined
    for (let page = 0; page < mostPages; page++) {
      const { values, naeste } = await disclose(permit, patterns.kvitteringLog, { fra }, (item) => {
        const line = look.safeParse(item).data
        return line && { id: line.who, at: line.heldAt, value: line }
      }, ({ who }) => who === person, { foer })
      looks.push(...values)
      if (naeste === undefined) return { looks, flere: false }
      foer = naeste
    }
    return { looks, flere: true }
  },
})

export type KvitteringStore = ReturnType<typeof makeKvitteringStore>
