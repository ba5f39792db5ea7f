import * as z from 'zod'
import { loginLine } from '../audit/login.ts'
import { refusalLine } from '../audit/write.ts'
import { AppError } from '../core/errors.ts'
import { orgId, personId } from '../core/ids.ts'
import type { OrgId, PersonId } from '../core/ids.ts'
import { levels, newSession } from '../core/session.ts'
import type { Level } from '../core/session.ts'
import { key } from '../table/keys.ts'
import { placeOf } from '../table/operations.ts'
import type { Operation } from '../table/operations.ts'
import { linkKey, personKey, personPlace, sessionKey } from '../table/places.ts'
import { Refused } from '../table/table.ts'
import type { Key, Table } from '../table/table.ts'
import type { Attempt, Found, SessionRef } from './contract.ts'
import { attemptLimit, endedWith, sessionsToEnd } from './policy.ts'

const attempt = z.object({
  retur: z.string(),
  stepUp: z.boolean(),
  endsAt: z.number(),
  from: z.object({ org: orgId, person: personId, hash: z.string() }).optional(),
})

const link = z.object({ sk: z.string(), person: personId })
const kept = z.object({
  sk: z.string(), level: z.enum(levels), createdAt: z.number(), authAt: z.number(), seenAt: z.number(),
  endsAt: z.number(), ttl: z.number(), sid: z.string().optional(),
})

/** Asked for when there is nobody, so that nobody costs the same. */
const nobody = '----------------------'
const nobodyFound = { org: nobody as OrgId, person: nobody as PersonId }

const attemptKey = (hash: string): Key => ({ pk: key('T', hash), sk: 'T#' })
const usedKey = (id: string): Key => ({ pk: key('J', id), sk: 'J#' })
const refKey = ({ org, person, hash }: SessionRef): Key => sessionKey(org, person, hash)

/** Each place once: a transaction may touch an item only once. */
const distinct = (operations: readonly Operation[]): Operation[] =>
  [...new Map(operations.map((one) => [placeOf(one), one])).values()]

export type NewLogin = {
  readonly found: Found
  readonly hash: string
  readonly level: Level
  /** When the person proved who they are, in domain time. */
  readonly authAt: number
  /** A way in that is not known yet, and becomes so with this login. */
  readonly newLink?: string | undefined
  /** The broker's own session, hashed. */
  readonly sid?: string | undefined
  /** The sessions this browser had. */
  readonly replaces: readonly SessionRef[]
}

export type Links = { readonly known: readonly Found[]; readonly byCpr: readonly Found[] }

export const makeLoginStore = (table: Table) => {
  const linked = async (name: string | undefined): Promise<Found[]> => {
    const items = await table.query('data', { pk: key('L', name ?? nobody), prefix: 'O#', limit: 20, newestFirst: false })
    return items.map((item) => link.parse(item)).map(({ sk, person }) => ({ org: orgId.parse(sk.slice(2, -1)), person }))
  }

  const sessionsOf = async ({ org, person }: Found) => {
    const pk = personPlace(org, person)
    const items = await table.query('data', { pk, prefix: 'S#', limit: 100, newestFirst: false })
    return items.map((item) => kept.parse(item))
  }

  return {
    begin: (hash: string, begun: Attempt): Promise<void> =>
      table.add('data', { ...attemptKey(hash), ...begun, ttl: Math.ceil(begun.endsAt / 1000) }),

    /** One use: whoever takes it, right or wrong, ends it. */
    take: async (hash: string, now: number): Promise<Attempt | undefined> => {
      const at = attemptKey(hash)
      const [item] = await table.get('data', [at])
      if (item === undefined) return undefined
      try {
        await table.transact([{ remove: at, condition: { present: true } }])
      } catch (error) {
        if (error instanceof Refused) return undefined
        throw error
      }
      const taken = attempt.parse(item)
      return now < taken.endsAt ? taken : undefined
    },

    /** The persons two names lead to. A person without CPR is asked for all the same. */
    links: async (name: string, mac: string | undefined): Promise<Links> => {
      const [known, byCpr] = await Promise.all([linked(name), linked(mac)])
      return { known, byCpr }
    },

    /** Those of them who may sign in. Nobody is asked for as somebody is. */
    active: async (candidates: readonly Found[]): Promise<Found[]> => {
      const asked = candidates.length > 0 ? candidates : [nobodyFound]
      const items = await table.get('data', asked.map(({ org, person }) => personKey(org, person)))
      return candidates.filter((_, i) => items[i]?.active === true)
    },

    refuse: (found: Found | undefined, why: string, now: number): Promise<void> =>
      table.add('audit', refusalLine(found ?? nobodyFound, { om: 'login', scope: 'login', right: 'login', why }, now)),

    /** The new session, what it replaces, and the line that says so: all of it or nothing. */
    open: async ({ found, hash, level, authAt, newLink, sid, replaces }: NewLogin, now: number): Promise<void> => {
      const over = sessionsToEnd(await sessionsOf(found), now)
      const ended = [
        ...replaces.map(refKey), ...over.map(({ sk }) => ({ pk: personPlace(found.org, found.person), sk }))]
      const item = { ...sessionKey(found.org, found.person, hash), ...newSession(level, now), authAt, sid }
      const operations: Operation[] = [
        { check: personKey(found.org, found.person), condition: { equals: { active: true } } },
        { put: item, condition: { absent: true } },
        ...(newLink === undefined ? [] : [{
          put: { ...linkKey(newLink, found.org), person: found.person }, condition: { absent: true } } as const]),
        ...ended.slice(0, 90).map((remove) => ({ remove })),
        { table: 'audit', put: loginLine(found, 'login', now, level), condition: { absent: true } },
      ]
      await table.transact(distinct(operations)).catch((error: unknown) => {
        throw error instanceof Refused ? new AppError('proev-igen', undefined, error) : error
      })
    },

    /** Ends one session. Ending what has ended is no error, and is not logged twice. */
    end: async (ref: SessionRef, now: number): Promise<void> => {
      try {
        await table.transact([
          { remove: refKey(ref), condition: { present: true } },
          { table: 'audit', put: loginLine(ref, 'logout', now), condition: { absent: true } },
        ])
      } catch (error) {
        if (!(error instanceof Refused)) throw error
      }
    },

    /** What ended at the broker ends here, once for each token. */
    endElsewhere: async ({ name, sid, id }: { name: string; sid: string | undefined; id: string }, now: number) => {
      const ended = await Promise.all((await linked(name)).map(async (found) =>
        ({ found, sessions: endedWith(await sessionsOf(found), sid) })))
      const used = { ...usedKey(id), ttl: Math.ceil((now + attemptLimit) / 1000) }
      const operations = ended.filter(({ sessions }) => sessions.length > 0).flatMap(({ found, sessions }): Operation[] => [
        ...sessions.map(({ sk }) => ({ remove: { pk: personPlace(found.org, found.person), sk } })),
        { table: 'audit', put: loginLine(found, 'logout', now), condition: { absent: true } }])
      await table.transact([{ put: used, condition: { absent: true } }, ...operations.slice(0, 99)])
        .catch((error: unknown) => {
          throw error instanceof Refused ? new AppError('forkert-indhold', undefined, error) : error
        })
    },
  }
}

export type LoginStore = ReturnType<typeof makeLoginStore>
