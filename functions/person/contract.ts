import * as z from 'zod'
import { borgerId, orgId, personId } from '../core/ids.ts'
import { borgerRights, rolle, stedRights } from '../core/scope.ts'

/** A name as people say it, 1–80 characters. */
export const navn = z.string().trim().min(1).max(80)

/** One borger the signed-in person has an adgang to now, and what it opens. Never how many others there are. */
export const mitBorger = z.strictObject({
  id: borgerId,
  navn,
  rolle,
  selv: z.boolean(),
  adgang: borgerRights,
  /** When the adgang ends, if it does. */
  til: z.iso.datetime().optional(),
}).meta({ id: 'MinBorger' })

/** One sted (enhed or organisation) the person works or helps at. */
export const mitSted = z.strictObject({
  id: z.string(),
  navn,
  rolle,
  adgang: stedRights,
}).meta({ id: 'MitSted' })

/** The signed-in person's own start: everything a first page needs, in one call. Only the person sees it. */
export const mig = z.strictObject({
  person: z.strictObject({ id: personId, navn }),
  organisation: z.strictObject({ id: orgId, navn }),
  niveau: z.enum(['lav', 'betydelig', 'hoej', 'hus']),
  borgere: z.array(mitBorger).max(100),
  steder: z.array(mitSted).max(20),
  /** The home's telephone, for the help bar. */
  telefon: z.string().max(20).optional(),
}).meta({ id: 'Mig' })

/** 32 bytes, base64url: opens this person's drafts on a device, held in memory only. */
export const kladdenoegle = z.strictObject({ noegle: z.string().length(43) }).meta({ id: 'Kladdenoegle' })

export type Mig = z.infer<typeof mig>
export type MinBorger = z.infer<typeof mitBorger>
export type MitSted = z.infer<typeof mitSted>
