import * as z from 'zod'

const parts = z.object({
  TABLE_DATA: z.string().min(3),
  TABLE_AUDIT: z.string().min(3),
  TABLE_KEYS: z.string().min(3),
  KMS_KEY: z.string().min(1),
  KMS_MAC_KEY: z.string().min(1),
})

const followed = parts.pick({ TABLE_DATA: true, TABLE_AUDIT: true, TABLE_KEYS: true })
const bucket = z.string().min(3)

const front = z.object({ PORTAL_ORIGIN: z.url(), EDGE_SECRET: z.string().min(16) })

type From = Record<string, string | undefined>

/** Where the parts are. Read once at start; a worker without its settings does not start. */
export const readParts = (from: From) => {
  const { TABLE_DATA: data, TABLE_AUDIT: audit, TABLE_KEYS: keys, KMS_KEY: key, KMS_MAC_KEY: mac } = parts.parse(from)
  return { names: { data, audit, keys }, kms: { key, mac } }
}

/** Who may call: our own page, through our own edge. */
export const readFront = (from: From) => {
  const { PORTAL_ORIGIN: origin, EDGE_SECRET: edgeSecret } = front.parse(from)
  return { origin, edgeSecret }
}

/** What follows the tables seals and opens nothing, and needs no key. */
export const readFollowed = (from: From) => {
  const { TABLE_DATA: data, TABLE_AUDIT: audit, TABLE_KEYS: keys } = followed.parse(from)
  return { names: { data, audit, keys }, anchors: bucket.parse(from['ANCHOR_BUCKET']) }
}

/** Where pictures lie, sealed. */
export const readBucket = (from: From): string => bucket.parse(from['FILES_BUCKET'])
