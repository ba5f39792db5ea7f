import { KMSClient } from '@aws-sdk/client-kms'
import { handle } from 'hono/aws-lambda'
import { makeHouse } from './adgang/house.ts'
import { readFront, readParts } from './core/env.ts'
import { makeApp } from './http/app.ts'
import { makeKeyWrap, makeMac } from './table/kms.ts'
import { makeTable } from './table/table.ts'

const { names, kms } = readParts(process.env)
const client = new KMSClient({})
const house = makeHouse({
  table: makeTable({ names }), wrap: makeKeyWrap(client, kms.key), mac: makeMac(client, kms.mac),
})

export const handler = handle(makeApp(house, readFront(process.env)))
