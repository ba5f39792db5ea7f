import { iso } from '../core/clock.ts'
import type { Moment } from '../core/clock.ts'
import type { BorgerId, OrgId, PersonId } from '../core/ids.ts'
import type { Item } from '../table/table.ts'
import type { Unlocked } from '../table/vault.ts'
import type { Adgang } from './contract.ts'
import type { Grund, StoredAdgang } from './grund.ts'
import { storedAdgang } from './grund.ts'

/** The words of one grund: why it was given, and by what name the two were known. */
export type Evidence = { readonly navn: string; readonly givetAf: string; readonly bevis: string; readonly haendelse?: string }
export type Evidences = Readonly<Record<string, Evidence>>

/** An adgang with its words, as it is looked at before a change. */
export type OpenAdgang = StoredAdgang & { readonly evidence: Evidences }

const boundTo = (org: string, borger: string, person: string, version: number) =>
  `adgang|${org}|${borger}|${person}|${version}`

type At = { readonly org: OrgId; readonly borger: BorgerId }

export const sealEvidence = (keys: Unlocked, at: At, person: string, version: number, evidence: Evidences) =>
  keys.seal(evidence, boundTo(at.org, at.borger, person, version))

export const openAdgang = (keys: Unlocked, at: At, item: Item): OpenAdgang => {
  const stored = storedAdgang.parse(item)
  const evidence = item.s === undefined ? {}
    : keys.open(item.s, boundTo(at.org, at.borger, stored.person, stored.version)) as Evidences
  return { ...stored, evidence }
}

const statusOf = ({ status, til }: Grund, now: Moment): Adgang['status'] => {
  if (status === 'ophoert') return 'ophoert'
  return til !== undefined && til <= now ? 'udloebet' : 'aktiv'
}

/** One line per grund; the borger's own adgang to the own things is not told to anyone as an adgang. */
export const asAnswers = ({ person, grunde, evidence }: OpenAdgang, now: Moment): Adgang[] =>
  grunde.filter(({ basis }) => basis !== 'selv').map((grund) => ({
    person: { id: person as PersonId, navn: evidence[grund.id]?.navn ?? '–' },
    rolle: grund.rolle,
    adgang: grund.adgang,
    basis: grund.basis,
    bevis: evidence[grund.id]?.bevis ?? '',
    givetAf: { id: grund.givetAf as PersonId, navn: evidence[grund.id]?.givetAf ?? '–' },
    fra: iso(grund.fra),
    ...(grund.til !== undefined && { til: iso(grund.til) }),
    ...(evidence[grund.id]?.haendelse !== undefined && { haendelse: evidence[grund.id]?.haendelse }),
    ...(grund.aeldste !== undefined && { aeldste: iso(grund.aeldste) }),
    status: statusOf(grund, now),
  }))
