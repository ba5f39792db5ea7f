import type { PersonId } from '../core/ids.ts'
import { key, padded } from '../table/keys.ts'
import { patterns } from '../table/patterns.ts'
import { adgangKey, borgerPlace, personKey, twinKey, under } from '../table/places.ts'
import type { Item } from '../table/table.ts'
import { maySeeAdgang } from './giving.ts'
import { storedPerson } from './grund.ts'
import type { Grund } from './grund.ts'
import type { House } from './house.ts'
import { openName } from './name.ts'
import type { Permit } from './permit.ts'
import type { OpenAdgang } from './stored.ts'
import { openAdgang } from './stored.ts'

type Giving = Permit<'adgang', 'act'>

/** What stands between one person and the borger before a change. */
export type Before = { readonly navn: string | undefined; readonly there: (OpenAdgang & { item: Item }) | undefined }

export const makeAdgangStore = ({ disclose, commit }: Pick<House, 'disclose' | 'commit'>) => ({
  all: async (permit: Permit<'adgang', 'read'>) => {
    const { values } = await disclose(permit, patterns.adgange, null, (item, keys) => {
      const open = openAdgang(keys, permit.om, item)
      return { id: open.person, value: open }
    }, (held) => maySeeAdgang(permit, held))
    return values
  },

  before: async (permit: Giving, person: PersonId): Promise<Before> => {
    type Part = { navn?: string; there?: OpenAdgang & { item: Item } }
    const { values } = await disclose<'adgang', 'act', { person: string }, Part>(
      permit, patterns.adgangToChange, { person }, (item, keys, house) => {
        if (item.sk === 'PERSON#') {
          return storedPerson.parse(item).active
            ? { id: person, value: { navn: openName(house, person, item.navn) } } : undefined
        }
        return { id: person, value: { there: { ...openAdgang(keys, permit.om, item), item } } }
      }, () => true)
    const { navn, there }: Part = Object.assign({}, ...values)
    return { navn, there }
  },

  /** The adgang and its twin in one transaction, the version before kept beside them; a disabled person gets nothing. */
  write: (
    permit: Giving, person: PersonId, grunde: readonly Grund[], sealed: Uint8Array, before: Before['there'], what: string,
  ) => {
    const { org, borger } = permit.om
    const version = (before?.version ?? 0) + 1
    const stands = { person, version, grunde }
    const history = before
      ? [{ put: { ...before.item, pk: under(borgerPlace(org, borger), 'ADG', person), sk: key('V', padded(before.version)) } }]
      : []
    return commit(permit, [
      {
        put: { ...adgangKey(org, borger, person), ...stands, s: sealed },
        condition: before ? { equals: { version: before.version } } : { absent: true },
      },
      { put: { ...twinKey(org, borger, person), ...stands } },
      ...history,
      ...(what === 'giveAdgang' ? [{ check: personKey(org, person), condition: { equals: { active: true } } }] : []),
    ], { what, ids: [person] })
  },
})

export type AdgangStore = ReturnType<typeof makeAdgangStore>
