import type { BorgerId, OrgId, PersonId } from '../core/ids.ts'
import type { OmBorger, OmMig, OmSted } from '../core/om.ts'

/** Ids for the worked examples of patterns.ts; they name nobody. */
const id = (name: string) => name.padEnd(22, '-')

export const exampleId = id('0person')
export const exampleBorger = id('0borger') as BorgerId
export const exampleEnhed = id('0enhed')
export const exampleOrg = id('0organisation') as OrgId

export const exampleOm: OmBorger = { slags: 'borger', org: exampleOrg, borger: exampleBorger, enhed: exampleEnhed }
export const exampleSted: OmSted = { slags: 'sted', org: exampleOrg, sted: exampleEnhed }
export const exampleMig: OmMig = { slags: 'mig', org: exampleOrg, person: exampleId as PersonId }
