import * as z from 'zod'
import { basis, borgerRights, rolle, stedRights } from '../core/scope.ts'

/** One reason an adgang om a borger stands. Evidence (`bevis`) and giver's name lie sealed beside it. */
export const grund = z.object({
  id: z.string(),
  rolle,
  adgang: borgerRights,
  basis,
  givetAf: z.string(),
  /** ms; holds from this moment, and until `til` if there is one. */
  fra: z.number(),
  til: z.number().optional(),
  /** Notater from before this moment (ms) are not seen; without it the whole past is. */
  aeldste: z.number().optional(),
  status: z.enum(['aktiv', 'ophoert']),
})

/** The stored adgang om a borger. Its twin under the person holds the same grunde and version. */
export const storedAdgang = z.object({ person: z.string(), version: z.number(), grunde: z.array(grund).max(4) })

/** An adgang om et sted, kept inside the person so that one read decides for staff too. */
export const tilknytning = z.object({
  sted: z.string(),
  rolle,
  adgang: stedRights,
  borgere: borgerRights,
  fra: z.number(),
  til: z.number().optional(),
})

export const storedPerson = z.object({
  active: z.boolean(),
  version: z.number(),
  steder: z.array(tilknytning).max(20),
})

export const storedHead = z.object({ enhed: z.string(), version: z.number(), status: z.enum(['aktiv', 'lukket']) })

export type Grund = z.infer<typeof grund>
export type StoredAdgang = z.infer<typeof storedAdgang>
export type Tilknytning = z.infer<typeof tilknytning>
export type StoredPerson = z.infer<typeof storedPerson>
export type StoredHead = z.infer<typeof storedHead>
