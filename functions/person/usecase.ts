import type { Grund, Tilknytning } from '../adgang/grund.ts'
import type { House } from '../adgang/house.ts'
import { signer } from '../adgang/name.ts'
import type { Permit } from '../adgang/permit.ts'
import { grundHolds, stillAt, together } from '../adgang/policy.ts'
import { iso } from '../core/clock.ts'
import type { Mig, MinBorger, MitSted } from './contract.ts'
import type { Kaldt, MinAdgang, makePersonStore } from './store.ts'

type Deps = { readonly house: House; readonly person: ReturnType<typeof makePersonStore> }

/** The end of the whole is the latest end; one grund without an end has none. */
const latest = (grunde: readonly Grund[]): number | undefined =>
  (grunde.some(({ til }) => til === undefined) ? undefined : Math.max(...grunde.map(({ til }) => til ?? 0)))

const asBorger = (permit: Permit<'mig', 'read'>, { borger, grunde }: MinAdgang, names: Map<string, Kaldt>) => {
  const held = grunde.filter((grund) => grundHolds(grund, permit.heldAt))
  const name = names.get(borger)
  const [first] = held
  if (!first || !name) return []
  const til = latest(held)
  return [{
    id: borger,
    navn: name.navn,
    rolle: first.rolle,
    selv: first.rolle === 'borger',
    adgang: together(held.map(({ adgang }) => adgang)),
    ...(til !== undefined && { til: iso(til) }),
  } as MinBorger]
}

const asSted = (at: Tilknytning, names: Map<string, Kaldt>): MitSted[] => {
  const name = names.get(at.sted)
  return name ? [{ id: at.sted, navn: name.navn, rolle: at.rolle, adgang: at.adgang }] : []
}

const byName = (a: MinBorger, b: MinBorger) => a.navn.localeCompare(b.navn, 'da')

/** Everything the first page of this person needs: which borgere, which places, and what each opens now. */
export const readMig = async ({ house, person }: Deps, permit: Permit<'mig', 'read'>): Promise<Mig> => {
  const adgange = (await person.adgange(permit))
    .filter(({ grunde }) => grunde.some((grund) => grundHolds(grund, permit.heldAt)))
  const steder = permit.steder.filter((at) => stillAt(at, permit.heldAt))
  const { org } = permit.om
  const [names, navn] = await Promise.all([
    person.names(permit, {
      borgere: adgange.map(({ borger }) => borger),
      steder: [...new Set([org, ...steder.map(({ sted }) => sted)])],
    }),
    signer(house.vault, permit),
  ])
  const home = names.get(org)
  return {
    person: { id: permit.person, navn },
    organisation: { id: org, navn: home?.navn ?? '' },
    niveau: permit.level,
    borgere: adgange.flatMap((adgang) => asBorger(permit, adgang, names)).toSorted(byName),
    steder: steder.flatMap((at) => asSted(at, names)),
    ...(home?.telefon !== undefined && { telefon: home.telefon }),
  }
}
