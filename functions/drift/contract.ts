import * as z from 'zod'
import { personId } from '../core/ids.ts'
import { navn } from '../person/contract.ts'

/** Ten digits, entered once and kept only as an HMAC (databeskyttelsesloven § 11). Never answered, logged or shown. */
export const cpr = z.string().regex(/^\d{10}$/)

/** A person who may be given an adgang. Without CPR the person cannot log in with MitID. */
export const nyPerson = z.strictObject({ navn, cpr: cpr.optional() }).meta({ id: 'NyPerson' })

/** An enhed (afdeling) of the organisation. Whoever makes it becomes its first leder. */
export const nyEnhed = z.strictObject({ navn }).meta({ id: 'NyEnhed' })

/** A borger who moves in: head, own key and the borger's adgang to the own things (`selv`) are made together. */
export const nyBorger = z.strictObject({ navn, person: personId }).meta({ id: 'NyBorger' })

export const oprettet = z.strictObject({ id: z.string() }).meta({ id: 'Oprettet' })

/** The organisation's directory: names only, to choose whom an adgang is for. Seen with scope `drift`. */
export const personer = z.strictObject({
  personer: z.array(z.strictObject({ id: personId, navn })).max(500),
}).meta({ id: 'Personer' })

export type NyPerson = z.infer<typeof nyPerson>
export type NyEnhed = z.infer<typeof nyEnhed>
export type NyBorger = z.infer<typeof nyBorger>
export type Personer = z.infer<typeof personer>
