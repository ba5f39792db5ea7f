import type { Tilknytning } from '../adgang/grund.ts'
import { storedPerson } from '../adgang/grund.ts'
import type { House } from '../adgang/house.ts'
import { openName } from '../adgang/name.ts'
import type { Permit } from '../adgang/permit.ts'
import type { PersonId } from '../core/ids.ts'
import { key } from '../table/keys.ts'
import type { Operation } from '../table/operations.ts'
import { patterns } from '../table/patterns.ts'
import { adgangKey, headKey, linkKey, personKey, stedKey, stedPlace, twinKey } from '../table/places.ts'
import type { Item } from '../table/table.ts'

type Running = Permit<'drift', 'write'>

/** What is made, and the mark by which the same words are known when they come again. */
export type Made = { readonly slags: 'person' | 'enhed' | 'borger'; readonly id: string; readonly mark: string }

export const makeDriftStore = ({ disclose, commit }: Pick<House, 'disclose' | 'commit'>) => ({
  personer: async (permit: Permit<'drift', 'read'>) => {
    const { values } = await disclose(permit, patterns.personer, null, (item, _keys, house) => {
      const id = String(item.id) as PersonId
      return { id, value: { id, navn: openName(house, id, item.navn) } }
    }, () => true)
    return values
  },

  person: async (permit: Running, person: PersonId) => {
    const { values } = await disclose(permit, patterns.personToChange, { person },
      (item) => ({ id: person, value: storedPerson.parse(item) }), () => true)
    return values[0]
  },

  /** The mark of what lies under this id, if it was made here. */
  markOf: async (permit: Running, { slags, id }: Made) => {
    const { values } = await disclose(permit, patterns.oprettet, { slags, id },
      ({ mark }) => (typeof mark === 'string' ? { id, value: mark } : undefined), () => true)
    return values[0]
  },

  addPerson: (permit: Running, { id, mark }: Made, navn: Uint8Array, cprMac: string | undefined) => {
    const { org, sted } = permit.om
    return commit(permit, [
      { put: { ...personKey(org, id), id, navn, mark, active: true, version: 1, steder: [] }, condition: { absent: true } },
      { put: { pk: stedPlace(org, sted), sk: key('P', id), id, navn } },
      ...(cprMac === undefined ? [] : [{ put: { ...linkKey(cprMac, org), person: id }, condition: { absent: true as const } }]),
    ], { what: 'addPerson', ids: [id] })
  },

  addEnhed: (permit: Running, { id, mark }: Made, navn: Uint8Array, makerPlaces: readonly Tilknytning[], version: number) =>
    commit(permit, [
      { put: { ...stedKey(permit.om.org, id), id, navn, mark }, condition: { absent: true } },
      { update: personKey(permit.om.org, permit.person), set: { steder: makerPlaces, version: version + 1 } },
    ], { what: 'addEnhed', ids: [id] }),

  /** `Refused` at 0 alone: there is no such person. */
  addBorger: (
    permit: Running, { id: borger, mark }: Made, head: { navn: Uint8Array; dataKey: Item },
    adgang: { person: string; grunde: unknown[] },
  ) => {
    const { org, sted } = permit.om
    const stands = { person: adgang.person, version: 1, grunde: adgang.grunde }
    return commit(permit, [
      { check: personKey(org, adgang.person), condition: { equals: { active: true } } },
      {
        put: { ...headKey(org, borger), id: borger, navn: head.navn, mark, enhed: sted, status: 'aktiv', version: 1 },
        condition: { absent: true },
      },
      { table: 'keys', put: head.dataKey, condition: { absent: true } },
      { put: { pk: stedPlace(org, sted), sk: key('B', borger), id: borger } },
      { put: { ...adgangKey(org, borger, adgang.person), ...stands }, condition: { absent: true } },
      { put: { ...twinKey(org, borger, adgang.person), ...stands } },
    ], { what: 'addBorger', ids: [borger] })
  },

  setPlaces: (permit: Running, person: PersonId, steder: readonly Tilknytning[], version: number, what: string) => {
    const change: Operation = {
      update: personKey(permit.om.org, person), set: { steder, version: version + 1 },
      condition: { equals: { version, active: true } },
    }
    return commit(permit, [change], { what, ids: [person] })
  },
})

export type DriftStore = ReturnType<typeof makeDriftStore>
