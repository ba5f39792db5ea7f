import * as z from 'zod'

/** What is read out of the table, each parsed as it comes. */
export const session = z.object({ seenAt: z.number(), endsAt: z.number(), createdAt: z.number() })
export const person = z.object({ active: z.boolean(), navn: z.instanceof(Uint8Array) })
export const adgang = z.object({
  grunde: z.array(z.object({
    rolle: z.string(),
    adgang: z.record(z.string(), z.array(z.string())),
    fra: z.number(),
    til: z.number().optional(),
    status: z.string(),
    id: z.string(),
  })),
})
export const head = z.object({ status: z.string() })
export const dataKey = z.object({ wrapped: z.instanceof(Uint8Array) })

/** A notat as it lies in its partition; not parsed, for there are twenty of them. */
export type StoredNotat = {
  id: string
  by: string
  rolle: string
  at: number
  version: number
  laesere: string
  humoer?: number
  s: Uint8Array
}

export type Words = { tekst: string; navn: string }

export const asked = z.object({ antal: z.coerce.number().int().min(1).max(50).default(20) })
export const newNotat = z.object({
  tekst: z.string().min(1).max(4000),
  laesere: z.enum(['mig', 'personale', 'alle']),
  humoer: z.number().int().min(1).max(5).optional(),
})
