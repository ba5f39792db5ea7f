import { KMSClient } from '@aws-sdk/client-kms'
import { handle } from 'hono/aws-lambda'
import { makeHouse } from './adgang/house.ts'
import { readEnv } from './core/env.ts'
import { makeApp } from './http/app.ts'
import { makeKeyWrap, makeMac } from './table/kms.ts'
import { makeTable } from './table/table.ts'

const env = readEnv(process.env)
const kms = new KMSClient({})
const names = { data: env.TABLE_DATA, audit: env.TABLE_AUDIT, keys: env.TABLE_KEYS }
const house = makeHouse({
  table: makeTable({ names }), wrap: makeKeyWrap(kms, env.KMS_KEY), mac: makeMac(kms, env.KMS_MAC_KEY),
})

export const handler = handle(makeApp(house, { origin: env.PORTAL_ORIGIN, edgeSecret: env.EDGE_SECRET }))
