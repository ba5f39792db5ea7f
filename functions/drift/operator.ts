import * as z from 'zod'
import { sealName } from '../adgang/name.ts'
import { firstLeder } from '../adgang/templates.ts'
import { orgId, personId } from '../core/ids.ts'
import type { Moment } from '../core/clock.ts'
import { newId } from '../core/ids.ts'
import { navn } from '../person/contract.ts'
import { key, moment } from '../table/keys.ts'
import { linkKey, personKey, stedKey, stedPlace } from '../table/places.ts'
import type { Table } from '../table/table.ts'
import type { Vault } from '../table/vault.ts'
import { cpr } from './contract.ts'

/** What an operator says to open the portal for an organisation: its name, its telephone and its first leder. */
export const nyOrganisation = z.strictObject({
  id: orgId,
  navn,
  telefon: z.string().max(20),
  leder: z.strictObject({ id: personId, navn, cpr }),
})

export type NyOrganisation = z.infer<typeof nyOrganisation>

type Parts = { readonly table: Table; readonly vault: Vault; readonly mac: (text: string) => Promise<string> }

/**
 * Makes an organisation and the leder who makes all the rest over HTTP. The key comes first: without it there is no name
 * to seal. Done once per organisation; a second time is refused by the store and changes nothing.
 */
export const createOrganisation = async ({ table, vault, mac }: Parts, wanted: NyOrganisation, now: Moment) => {
  const { id: org, leder } = wanted
  await table.add('keys', await vault.create({ org }))
  const house = await vault.unlock({ org })
  const steder = [{ sted: org, rolle: 'leder', adgang: firstLeder, borgere: {}, fra: now }]
  const lederNavn = sealName(house, leder.id, leder.navn)
  const absent = { absent: true } as const
  await table.transact([
    { put: { ...stedKey(org, org), id: org, navn: sealName(house, org, wanted.navn), telefon: wanted.telefon }, condition: absent },
    { put: { ...personKey(org, leder.id), id: leder.id, navn: lederNavn, active: true, version: 1, steder }, condition: absent },
    { put: { pk: stedPlace(org, org), sk: key('P', leder.id), id: leder.id, navn: lederNavn } },
    { put: { ...linkKey(await mac(leder.cpr), org), person: leder.id }, condition: absent },
    {
      table: 'audit', condition: absent,
      put: { pk: stedPlace(org, org), sk: key('T', moment(now), newId(now)), who: 'operatoer', kind: 'write', what: 'createOrganisation', ids: [leder.id], heldAt: now },
    },
  ])
}
