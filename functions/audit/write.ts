import type { AnyPermit } from '../adgang/permit.ts'
import type { Moment } from '../core/clock.ts'
import { dayOf } from '../core/clock.ts'
import type { Actor } from '../core/actor.ts'
import { newId } from '../core/ids.ts'
import { key, moment } from '../table/keys.ts'
import type { Item } from '../table/table.ts'

/** What happened to which things: ids and codes, never words. At most 50 ids, so a line stays under 1 KB. */
export type Deed = {
  /** The pattern or use case, as in `patterns.ts`. */
  readonly what: string
  readonly kind: 'read' | 'write' | 'login' | 'logout'
  readonly ids?: readonly string[]
  /** How far back the disclosure reached (ms). */
  readonly oldest?: Moment | undefined
  /** What was searched for, sealed under the borger's key: a search word can say as much as a notat. */
  readonly soegt?: Uint8Array | undefined
}

const mostIds = 50

/** The log lies with what it is about, so «hvem har kigget» is a question to one partition. */
const partition = (om: AnyPermit['om']): string =>
  om.slags === 'borger' ? key('O', om.org, 'B', om.borger)
    : om.slags === 'sted' ? key('O', om.org, 'E', om.sted)
      : key('O', om.org, 'P', om.person)

/** One line: who, on which grund, did what, to which ids, and when the right was seen to hold. */
export const auditLine = (permit: AnyPermit, deed: Deed): Item => ({
  pk: partition(permit.om),
  sk: key('T', moment(permit.heldAt), newId(permit.heldAt)),
  who: permit.person,
  rolle: permit.rolle,
  grund: permit.grund,
  scope: permit.scope,
  kind: deed.kind,
  what: deed.what,
  ids: deed.ids?.slice(0, mostIds) ?? [],
  count: deed.ids?.length ?? 0,
  oldest: deed.oldest,
  soegt: deed.soegt,
  heldAt: permit.heldAt,
})

/** A refusal is kept by actor and day, and looks the same whether or not the borger exists. */
export const refusalLine = (
  actor: Actor, asked: { om: string; scope: string; right: string; why: string }, now: Moment,
): Item => ({
  pk: key('O', actor.org, 'P', actor.person, 'NEJ', dayOf(now)),
  sk: key('T', moment(now), newId(now)),
  who: actor.person,
  kind: 'refused',
  ...asked,
  heldAt: now,
})
