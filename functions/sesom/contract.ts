import * as z from 'zod'
import { borgerScopes } from '../core/scope.ts'

/** What a person would find in one part: how many things, and the newest by title or first line (at most 5). */
const del = z.strictObject({
  omraade: z.enum(borgerScopes),
  antal: z.int().min(0),
  /** There are more than were counted. */
  flere: z.boolean(),
  nyeste: z.array(z.string().max(120)).max(5),
})

/**
 * «Se som …»: what the person would see with this adgang, shown before it is given. Only what the giver may see too; a
 * part that cannot be shown exactly is named in `ikkeVist` and not guessed at. Nothing is given by it.
 */
export const seSom = z.strictObject({
  dele: z.array(del),
  ikkeVist: z.array(z.enum(borgerScopes)),
}).meta({ id: 'SeSom' })

export type SeSom = z.infer<typeof seSom>
export type Del = z.infer<typeof del>
