import { openName } from '../adgang/name.ts'
import type { Moment } from '../core/clock.ts'
import { days, iso } from '../core/clock.ts'
import type { PersonId } from '../core/ids.ts'
import type { OmBorger, OmSted } from '../core/om.ts'
import type { Item } from '../table/table.ts'
import type { Unlocked } from '../table/vault.ts'
import type { Aktivitet, NyAktivitet, Tilmeldt } from './contract.ts'

/** Where an activity lies: the enhed it is for, whether one came by the enhed or through a borger who lives there. */
export type At = { readonly org: string; readonly enhed: string }

export const atOf = (om: OmSted | OmBorger): At =>
  ({ org: om.org, enhed: om.slags === 'sted' ? om.sted : om.enhed })

export type Lane = 'alle' | 'intern'

/** The sealed part: the house's own words. */
type Words = Pick<NyAktivitet, 'titel' | 'sted' | 'behov'>

/** An activity as it lies in its lane, twice: by id, and by its end. `mark` recognises a retry of the same creation. */
export type StoredAktivitet = {
  readonly id: string
  readonly by: string
  readonly at: Moment
  readonly lane: Lane
  readonly start: Moment
  readonly slut: Moment
  readonly hjaelpere: number
  readonly tilmeldte: number
  readonly mark: string
  /** Seconds. Housekeeping only. */
  readonly ttl: number
  readonly s: Uint8Array
}

/** A sign-up as it lies with the activity; the sealed name is the one the person had then. */
export type StoredTilmelding = {
  readonly aktivitet: string
  readonly person: PersonId
  readonly at: Moment
  readonly ttl: number
  readonly navn: unknown
}

/** Sign-ups are kept as long as the activity: three months after it ended nobody needs to know who helped. */
export const keptUntil = (slut: Moment): number => Math.ceil((slut + days(90)) / 1000)

const boundTo = ({ org, enhed }: At, id: string): string => `aktivitet|${org}|${enhed}|${id}`

export const sealWords = (house: Unlocked, at: At, id: string, { titel, sted, behov }: Words): Uint8Array =>
  house.seal({ titel, sted, behov } satisfies Words, boundTo(at, id))

export const isAktivitet = (item: Item): item is Item & StoredAktivitet =>
  item.s instanceof Uint8Array && typeof item.slut === 'number'

export const isTilmelding = (item: Item): item is Item & StoredTilmelding =>
  typeof item.person === 'string' && item.navn instanceof Uint8Array

/** An activity inside the house, and as it is answered to somebody who is not signed up to it. */
export type OpenAktivitet = { readonly plan: StoredAktivitet; readonly aktivitet: Aktivitet }

export const openAktivitet = (plan: StoredAktivitet, at: At, house: Unlocked): OpenAktivitet => {
  const aktivitet = {
    id: plan.id,
    ...house.open(plan.s, boundTo(at, plan.id)) as Words,
    start: iso(plan.start),
    slut: iso(plan.slut),
    hjaelpere: plan.hjaelpere,
    tilmeldte: plan.tilmeldte,
    jegErTilmeldt: false,
  } as Aktivitet
  return { plan, aktivitet }
}

export const openTilmelding = ({ person, navn, at }: StoredTilmelding, house: Unlocked): Tilmeldt =>
  ({ id: person, navn: openName(house, person, navn), tilmeldt: iso(at) })
