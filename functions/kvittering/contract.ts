import * as z from 'zod'
import { adgang } from '../adgang/contract.ts'
import { borgerScopes } from '../core/scope.ts'

/** How often something was opened or written, and when last. */
const brug = z.strictObject({
  omraade: z.enum([...borgerScopes, 'hoved']),
  antal: z.int().min(1),
  seneste: z.iso.datetime(),
})

/**
 * The receipt of a person's adgang (GDPR art. 15 on logs): what it could see, from when until when, what was in fact
 * opened and written, and how often the person was refused since it ended. Never a word of what was read. Whoever may not
 * see this person's lines in «Hvem har kigget?» gets the adgang alone; refusals are the borger's own.
 */
export const kvittering = z.strictObject({
  adgange: z.array(adgang).min(1).max(4),
  laest: z.array(brug).optional(),
  skrevet: z.array(brug).optional(),
  afvist: z.strictObject({ antal: z.int().min(0), seneste: z.iso.datetime().optional() }).optional(),
  /** There is more in the log than was counted (2,000 lines). */
  flere: z.boolean(),
}).meta({ id: 'Kvittering' })

export type Kvittering = z.infer<typeof kvittering>
export type Brug = z.infer<typeof brug>
