import type { House } from '../adgang/house.ts'
import type { Reader } from '../adgang/disclose.ts'
import type { Permit } from '../adgang/permit.ts'
import type { AktivitetId } from '../core/ids.ts'
import type { Operation } from '../table/operations.ts'
import { patterns } from '../table/patterns.ts'
import { headKey } from '../table/places.ts'
import type { Aktivitet, Tilmeldt } from './contract.ts'
import { inTimeAt, itselfAt, tilmeldingAt, twinAt } from './places.ts'
import { isOver } from './policy.ts'
import type { At, OpenAktivitet, StoredAktivitet, StoredTilmelding } from './stored.ts'
import { atOf, isAktivitet, isTilmelding, openAktivitet, openTilmelding } from './stored.ts'

export type Reading = Permit<'aktivitet', 'read'> | Permit<'hverdag', 'read'>
export type Acting = Permit<'aktivitet', 'act'> | Permit<'hverdag', 'act'>
type Writing = Permit<'aktivitet', 'write'>

const always = () => true

/** An own sign-up is no thing of its own: it only marks the activity it is to. */
const marking = (at: At, mine: Set<string>): Reader<OpenAktivitet> => (item, _keys, house) => {
  if (isAktivitet(item)) return { id: item.id, at: item.at, value: openAktivitet(item, at, house) }
  mine.add(String(item.aktivitet))
  return undefined
}

/** Who came through a borger helps where that borger lives, and only while the borger lives there (derivation two). */
const stillLives = ({ om }: Acting): Operation[] =>
  (om.slags === 'borger' ? [{ check: headKey(om.org, om.borger), condition: { equals: { enhed: om.enhed } } }] : [])

export const makeAktivitetStore = ({ disclose, commit }: Pick<House, 'disclose' | 'commit'>) => ({
  coming: async (permit: Reading): Promise<Aktivitet[]> => {
    const mine = new Set<string>()
    const reader = marking(atOf(permit.om), mine)
    const args = { person: permit.person, now: permit.heldAt }
    const notOver = ({ plan }: OpenAktivitet) => !isOver(plan, permit.heldAt)
    const { values } = permit.scope === 'aktivitet'
      ? await disclose(permit, patterns.aktiviteter, args, reader, notOver)
      : await disclose(permit, patterns.hverdagAktiviteter, args, reader, notOver)
    return values.map(({ aktivitet }) => ({ ...aktivitet, jegErTilmeldt: mine.has(aktivitet.id) }))
  },

  /** One activity this person may see, and whether they are signed up to it. */
  toJoin: async (permit: Acting, aktivitet: AktivitetId) => {
    const mine = new Set<string>()
    const reader = marking(atOf(permit.om), mine)
    const args = { aktivitet, person: permit.person }
    const { values } = permit.scope === 'aktivitet'
      ? await disclose(permit, patterns.aktivitetToJoin, args, reader, always)
      : await disclose(permit, patterns.hverdagAktivitetToJoin, args, reader, always)
    const plan = values[0]?.plan
    return plan && { plan, jegErTilmeldt: mine.has(plan.id) }
  },

  /** As many helpers as there are places: the counter is compared where it lies, in the moment it is written. */
  join: (permit: Acting, plan: StoredAktivitet) => {
    const { om, person, heldAt, sealedName } = permit
    const at = atOf(om)
    const signUp: StoredTilmelding = { aktivitet: plan.id, person, at: heldAt, ttl: plan.ttl, navn: sealedName }
    return commit(permit, [
      { put: { ...tilmeldingAt(at, plan.id, person), ...signUp }, condition: { absent: true } },
      { update: itselfAt(at, plan.lane, plan.id), set: {}, count: { tilmeldte: 1 },
        condition: { present: true, below: { tilmeldte: 'hjaelpere' } } },
      { update: inTimeAt(at, plan), set: {}, count: { tilmeldte: 1 }, condition: { present: true } },
      { put: { ...twinAt(at, plan, person), aktivitet: plan.id, ttl: plan.ttl } },
      ...stillLives(permit),
    ], { what: 'tilmeld', ids: [plan.id] })
  },

  leave: (permit: Acting, plan: StoredAktivitet) => {
    const at = atOf(permit.om)
    return commit(permit, [
      { remove: tilmeldingAt(at, plan.id, permit.person), condition: { present: true } },
      { update: itselfAt(at, plan.lane, plan.id), set: {}, count: { tilmeldte: -1 }, condition: { present: true } },
      { update: inTimeAt(at, plan), set: {}, count: { tilmeldte: -1 }, condition: { present: true } },
      { remove: twinAt(at, plan, permit.person) },
      ...stillLives(permit),
    ], { what: 'meldAfbud', ids: [plan.id] })
  },

  /** An id is one activity, whichever lane it lies in: a second one under it, in the other lane, is refused. */
  add: (permit: Writing, plan: StoredAktivitet) => {
    const at = atOf(permit.om)
    const other = plan.lane === 'alle' ? 'intern' : 'alle'
    return commit(permit, [
      { put: { ...itselfAt(at, plan.lane, plan.id), ...plan }, condition: { absent: true } },
      { check: itselfAt(at, other, plan.id), condition: { absent: true } },
      { put: { ...inTimeAt(at, plan), ...plan } },
    ], { what: 'writeAktivitet', ids: [plan.id] })
  },

  written: async (permit: Writing, aktivitet: AktivitetId) => {
    const reader = marking(atOf(permit.om), new Set())
    return (await disclose(permit, patterns.aktivitetToWrite, { aktivitet }, reader, always)).values[0]
  },

  /** For staff: the activity, and everyone who signed up to help. */
  withHelpers: async (permit: Writing, aktivitet: AktivitetId) => {
    const reader: Reader<OpenAktivitet | Tilmeldt> = (item, _keys, house) => {
      if (isAktivitet(item)) return { id: item.id, at: item.at, value: openAktivitet(item, atOf(permit.om), house) }
      return isTilmelding(item) ? { id: item.person, at: item.at, value: openTilmelding(item, house) } : undefined
    }
    const { values } = await disclose(permit, patterns.tilmeldte, { aktivitet }, reader, always)
    const found = values.find((value) => 'plan' in value)
    return found && { ...found, helpers: values.filter((value): value is Tilmeldt => !('plan' in value)) }
  },
})

export type AktivitetStore = ReturnType<typeof makeAktivitetStore>
