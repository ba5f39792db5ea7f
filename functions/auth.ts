import { KMSClient } from '@aws-sdk/client-kms'
import * as z from 'zod'
import { answering } from './http/lambda.ts'
import { makeBroker } from './login/broker.ts'
import { makeLoginApp } from './login/http.ts'
import { makeSigner } from './login/signer.ts'
import { makeLoginStore } from './login/store.ts'
import { makeMac } from './table/kms.ts'
import { makeTable } from './table/table.ts'

/** Read once at start; a worker without its settings does not start. */
const env = z.object({
  TABLE_DATA: z.string().min(3),
  TABLE_AUDIT: z.string().min(3),
  TABLE_KEYS: z.string().min(3),
  KMS_MAC_KEY: z.string().min(1),
  KMS_SIGN_KEY: z.string().min(1),
  PORTAL_ORIGIN: z.url(),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  EDGE_SECRET: z.string().min(16),
  LOGIN_HINTS: z.string().optional(),
}).parse(process.env)

const kms = new KMSClient({})
const table = makeTable({ names: { data: env.TABLE_DATA, audit: env.TABLE_AUDIT, keys: env.TABLE_KEYS } })
const broker = makeBroker({
  issuer: env.OIDC_ISSUER,
  clientId: env.OIDC_CLIENT_ID,
  redirectUri: `${env.PORTAL_ORIGIN}/auth/callback`,
  signer: makeSigner(kms, env.KMS_SIGN_KEY),
})
const deps = {
  store: makeLoginStore(table), broker, mac: makeMac(kms, env.KMS_MAC_KEY), hints: env.LOGIN_HINTS === '1' }

export const handler = answering(makeLoginApp(deps, { origin: env.PORTAL_ORIGIN, edgeSecret: env.EDGE_SECRET }))
