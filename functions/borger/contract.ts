import * as z from 'zod'
import { borgerId, enhedId } from '../core/ids.ts'
import { navn } from '../person/contract.ts'

/** The borgere who live in one enhed, as the staff assigned to it see them. At most 60. */
export const beboere = z.strictObject({
  enhed: z.strictObject({ id: enhedId, navn }),
  beboere: z.array(z.strictObject({ id: borgerId, navn })).max(60),
}).meta({ id: 'Beboere' })

export const borgerSti = z.object({ nyBorgerId: borgerId })

export type Beboere = z.infer<typeof beboere>
