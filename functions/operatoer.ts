import { KMSClient } from '@aws-sdk/client-kms'
import { readParts } from './core/env.ts'
import { createOrganisation, nyOrganisation } from './drift/operator.ts'
import { makeKeyWrap, makeMac } from './table/kms.ts'
import { makeTable } from './table/table.ts'
import { makeVault } from './table/vault.ts'

const { names, kms } = readParts(process.env)
const client = new KMSClient({})
const table = makeTable({ names })
const parts = { table, vault: makeVault(table, makeKeyWrap(client, kms.key)), mac: makeMac(client, kms.mac) }

/** Invoked by an operator with `nyOrganisation` (and `now`, ms, where the clock is not the wall's); never by HTTP. */
export const handler = async ({ now, ...event }: { now?: number }) => {
  const wanted = nyOrganisation.parse(event)
  await createOrganisation(parts, wanted, now ?? Date.now())
  return { id: wanted.id }
}
