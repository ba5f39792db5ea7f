import { KMSClient } from '@aws-sdk/client-kms'
import { makeHouse } from './adgang/house.ts'
import { readBucket, readFront, readParts } from './core/env.ts'
import { makeFiles } from './files/files.ts'
import { makeBilledeApp } from './http/billede.ts'
import { answering } from './http/lambda.ts'
import { makeKeyWrap, makeMac } from './table/kms.ts'
import { makeTable } from './table/table.ts'

const { names, kms } = readParts(process.env)
const client = new KMSClient({})
const house = makeHouse({
  table: makeTable({ names }), wrap: makeKeyWrap(client, kms.key), mac: makeMac(client, kms.mac),
})

export const handler = answering(makeBilledeApp(house, makeFiles(readBucket(process.env)), readFront(process.env)))
