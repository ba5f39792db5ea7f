import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import { adgang, head, person, session } from './items.ts'
import { get } from './store.ts'

export type Vars = {
  Bindings: { event: { requestContext: { timeEpoch: number } } }
  Variables: {
    org: string
    me: string
    borger: string
    now: number
    rolle: string
    grund: string
    navn: Uint8Array
    writes: boolean
  }
}

/** Who asks, and whether an adgang of theirs opens the dagbog: four questions, one after the other. */
export const access = (right: string): MiddlewareHandler<Vars> => async (c, next) => {
  const now = c.env.event.requestContext.timeEpoch
  const [org = '', me = '', secret = ''] = (getCookie(c, '__Host-sid') ?? '').split('.')
  const borger = c.req.param('borgerId') ?? ''
  const hash = createHash('sha256').update(secret).digest('base64url')

  const at = await get(session, `O#${org}#P#${me}#`, `S#${hash}#`)
  if (!at || now > at.endsAt || now > at.seenAt + 1_800_000) throw new HTTPException(401)
  const who = await get(person, `O#${org}#P#${me}#`, 'PERSON#')
  if (!who?.active) throw new HTTPException(401)
  const given = await get(adgang, `O#${org}#B#${borger}#`, `ADG#${me}#`)
  const grund = given?.grunde.find((one) => one.status === 'aktiv' && one.fra <= now
    && (one.til === undefined || now < one.til) && one.adgang['dagbog']?.includes(right))
  if (!grund) throw new HTTPException(404)
  const lives = await get(head, `O#${org}#B#${borger}#`, 'HOVED#')
  if (lives?.status !== 'aktiv') throw new HTTPException(404)

  c.set('org', org)
  c.set('me', me)
  c.set('borger', borger)
  c.set('now', now)
  c.set('rolle', grund.rolle)
  c.set('grund', grund.id)
  c.set('navn', who.navn)
  c.set('writes', grund.adgang['dagbog']?.includes('write') ?? false)
  await next()
}
