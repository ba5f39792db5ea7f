import * as z from 'zod'
import { personId } from '../core/ids.ts'
import { borgerScopes, rolle } from '../core/scope.ts'
import { navn } from '../person/contract.ts'

/**
 * One line of «Hvem har kigget?», exactly one audit line: when, who, in which role, at what, how much and how far back
 * (GDPR art. 15; Datatilsynet 2024 on logs). Never a word of what was read. The borger sees all of it; one who acts for
 * the borger does not see the lines of other relatives.
 */
export const kig = z.strictObject({
  id: z.string(),
  tid: z.iso.datetime(),
  hvem: z.strictObject({ id: personId, navn, rolle: rolle.optional() }),
  omraade: z.enum([...borgerScopes, 'hoved']),
  slags: z.enum(['laest', 'skrevet', 'afvist']),
  antal: z.int().min(0),
  aeldste: z.iso.datetime().optional(),
}).meta({ id: 'Kig' })

/** Newest first, at most 50 lines; the borger's own are left out. Reading the log is itself a line of it. */
export const kigSide = z.strictObject({ kig: z.array(kig).max(50), naeste: z.string().optional() }).meta({ id: 'KigSide' })

export const kigQuery = z.strictObject({ foer: z.string().max(600).optional() })

export type Kig = z.infer<typeof kig>
export type KigSide = z.infer<typeof kigSide>
