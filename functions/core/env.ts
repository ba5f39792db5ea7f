import * as z from 'zod'

const env = z.object({
  TABLE_DATA: z.string().min(3),
  TABLE_AUDIT: z.string().min(3),
  TABLE_KEYS: z.string().min(3),
  KMS_KEY: z.string().min(1),
  KMS_MAC_KEY: z.string().min(1),
  PORTAL_ORIGIN: z.url(),
  EDGE_SECRET: z.string().min(16),
})

export type Env = z.infer<typeof env>

/** Read once at start; a worker without its settings does not start. */
export const readEnv = (from: Record<string, string | undefined>): Env => env.parse(from)
