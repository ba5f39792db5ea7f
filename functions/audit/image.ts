import * as z from 'zod'

/** A value as a stream record tells it: one letter for the kind, then the value. A kind we never write is refused. */
type Told = { S: string } | { N: string } | { BOOL: boolean } | { NULL: true } | { B: string } | { L: Told[] } | { M: Record<string, Told> }

const told: z.ZodType<Told> = z.lazy(() => z.union([
  z.strictObject({ S: z.string() }),
  z.strictObject({ N: z.string() }),
  z.strictObject({ BOOL: z.boolean() }),
  z.strictObject({ NULL: z.literal(true) }),
  z.strictObject({ B: z.string() }),
  z.strictObject({ L: z.array(told) }),
  z.strictObject({ M: z.record(z.string(), told) }),
]))

const plain = (value: Told): unknown => {
  if ('S' in value) return value.S
  if ('N' in value) return Number(value.N)
  if ('BOOL' in value) return value.BOOL
  if ('B' in value) return Uint8Array.from(Buffer.from(value.B, 'base64'))
  if ('L' in value) return value.L.map(plain)
  if ('M' in value) return plainItem(value.M)
  return null
}

const plainItem = (image: Record<string, Told>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(image).map(([name, value]) => [name, plain(value)]))

const item = z.looseObject({ pk: z.string(), sk: z.string() })

/** The item as the table itself gives it back. */
export const readImage = (image: unknown): z.infer<typeof item> =>
  item.parse(plainItem(z.record(z.string(), told).parse(image)))
