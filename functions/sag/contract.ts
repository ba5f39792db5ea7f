import * as z from 'zod'
import { borgerId, personId, sagId } from '../core/ids.ts'
import { basis, rolle } from '../core/scope.ts'
import { navn } from '../person/contract.ts'

const hvem = z.strictObject({ id: personId, navn })

/**
 * «Jeg er uenig»: the borger disagrees with an adgang that rests on law and that the borger therefore cannot end. It
 * makes a case the leder of the borger's enhed must answer. Words are welcome, and never needed.
 */
export const nyUenighed = z.strictObject({
  person: personId,
  tekst: z.string().trim().max(400).optional(),
}).meta({ id: 'NyUenighed' })

/** The leder's answer, 3–1,000 characters. A case is answered once. */
export const nytSvar = z.strictObject({ tekst: z.string().trim().min(3).max(1000) }).meta({ id: 'NytSvar' })

/** A case with its answer. Seen by the borger, by the staff and by whoever wrote it on the borger's behalf. */
export const sag = z.strictObject({
  id: sagId,
  /** Whose adgang the borger disagrees with. */
  person: hvem,
  rolle,
  basis,
  tekst: z.string(),
  skrevetAf: hvem,
  skrevet: z.iso.datetime(),
  svar: z.strictObject({ tekst: z.string(), skrevetAf: hvem, skrevet: z.iso.datetime() }).optional(),
}).meta({ id: 'Sag' })

/** Newest first, at most 100. */
export const sager = z.strictObject({ sager: z.array(sag).max(100) }).meta({ id: 'Sager' })

/** What waits for an answer at an enhed, the oldest first: who, which adgang, since when. Not a word of it. */
export const ventendeSager = z.strictObject({
  sager: z.array(z.strictObject({
    id: sagId,
    borger: z.strictObject({ id: borgerId, navn }),
    person: hvem,
    rolle,
    basis,
    siden: z.iso.datetime(),
  })).max(100),
}).meta({ id: 'VentendeSager' })

export const sagSti = z.object({ sagId })

export type NyUenighed = z.infer<typeof nyUenighed>
export type NytSvar = z.infer<typeof nytSvar>
export type Sag = z.infer<typeof sag>
export type Sager = z.infer<typeof sager>
export type VentendeSager = z.infer<typeof ventendeSager>
export type VentendeSag = VentendeSager['sager'][number]
