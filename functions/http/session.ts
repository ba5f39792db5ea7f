import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Claim } from '../adgang/doors.ts'
import { orgId, personId } from '../core/ids.ts'
import { hashOf, isSecret } from '../core/secret.ts'
import type { Vars } from './vars.ts'

export const sessionCookie = '__Host-sid'

/** `<org>.<person>.<secret>`: the ids say where to look, the secret's hash is what must be found there. */
export const readClaim = (cookie: string | undefined): Claim | undefined => {
  const [org, person, secret, ...more] = cookie?.split('.') ?? []
  const ids = [orgId.safeParse(org), personId.safeParse(person)] as const
  if (!ids[0].success || !ids[1].success || !isSecret(secret) || more.length > 0) return undefined
  return { org: ids[0].data, person: ids[1].data, hash: hashOf(secret) }
}

/** Domain time is the event's. The cookie is only read here; a door finds out whether it holds. */
export const session: MiddlewareHandler<Vars> = async (c, next) => {
  c.set('now', c.env.event.requestContext.timeEpoch)
  c.set('claim', readClaim(getCookie(c, sessionCookie)))
  await next()
}
