import type { Actor } from '../core/actor.ts'
import type { Moment } from '../core/clock.ts'
import { newId } from '../core/ids.ts'
import type { Level } from '../core/session.ts'
import { key, moment } from '../table/keys.ts'
import type { Item } from '../table/table.ts'

/** A login or logout is about the person alone, before or after any permit; it lies with the person. */
export const loginLine = (actor: Actor, kind: 'login' | 'logout', now: Moment, level?: Level): Item => ({
  pk: key('O', actor.org, 'P', actor.person),
  sk: key('T', moment(now), newId(now)),
  who: actor.person,
  kind,
  what: kind,
  level,
  heldAt: now,
})
