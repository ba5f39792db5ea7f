import * as z from 'zod'
import { basis, borgerScopes, rights, rolle } from '../core/scope.ts'
import { personId } from '../core/ids.ts'

/**
 * Why a person may, or may not: the decision of the door itself, as if the person asked now. `grund`: an adgang of their
 * own; `arbejde`: work where the borger lives. Somebody who
 * has neither, now or before, is not there: whether such a person exists at all is not told.
 */
export const hvorfor = z.strictObject({
  tilladt: z.boolean(),
  hvorfor: z.enum(['grund', 'arbejde', 'ingen-adgang', 'inaktiv', 'lukket']),
  rolle: rolle.optional(),
  basis: basis.optional(),
  fra: z.iso.datetime().optional(),
  til: z.iso.datetime().optional(),
}).meta({ id: 'Hvorfor' })

export const hvorforSti = z.object({ personId, scope: z.enum(borgerScopes), right: z.enum(rights) })

export type Hvorfor = z.infer<typeof hvorfor>
