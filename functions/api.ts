import { KMSClient } from '@aws-sdk/client-kms'
import { makeHouse } from './adgang/house.ts'
import { readFront, readParts } from './core/env.ts'
import { makeApp } from './http/app.ts'
import { answering } from './http/lambda.ts'
import { makeKeyWrap, makeMac } from './table/kms.ts'
import { makeTable } from './table/table.ts'

const { names, kms } = readParts(process.env)
const client = new KMSClient({})
const house = makeHouse({
  table: makeTable({ names }), wrap: makeKeyWrap(client, kms.key), mac: makeMac(client, kms.mac),
})

export const handler = answering(makeApp(house, readFront(process.env)))
