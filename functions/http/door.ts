import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { AnyPermit, Permit } from '../adgang/permit.ts'
import type { Claim, Doors } from '../adgang/doors.ts'
import { AppError } from '../core/errors.ts'
import type { AnyScope, HeadScope } from '../core/om.ts'
import type { BorgerScope, Right, StedScope } from '../core/scope.ts'
import { isFresh } from '../core/session.ts'
import { describe, metaOf } from './meta.ts'
import type { Vars } from './vars.ts'

type Behind<S extends AnyScope, R extends Right> =
  { Bindings: Vars['Bindings']; Variables: Omit<Vars['Variables'], 'permit'> & { permit: Permit<S, R> } }

const signedIn = (c: Context): Claim => {
  const claim: Claim | undefined = c.get('claim')
  if (!claim) throw new AppError('ikke-logget-ind')
  return claim
}

/** The path alone says who a request is about: a route that names no query takes none, so no id comes in by it. */
const refuseStray = (c: Context): void => {
  if (Object.keys(c.req.queries()).length === 0) return
  if (!matchedRoutes(c).some(({ handler }) => metaOf(handler).query)) throw new AppError('forkert-indhold')
}

/**
 * The doors of a house. A door stands first in its route, before anything else about the request is judged, so a
 * stranger gets the one 404 whatever was sent.
 */
export const makeHttpDoors = (doors: Doors) => {
  const enter = async (c: Context, claim: Claim, permit: unknown, next: () => Promise<void>) => {
    refuseStray(c)
    c.set('permit', permit)
    const isActivity = c.req.header('x-baggrund') === undefined
    await Promise.all([isActivity && doors.touch(claim, permit as AnyPermit), next()])
  }

  /** Om the borger in the path. */
  const door = <S extends BorgerScope | HeadScope, R extends Right>(scope: S, right: R): MiddlewareHandler<Behind<S, R>> =>
    describe(async (c, next) => {
      const claim = signedIn(c)
      const permit = await doors.openBorger(claim, c.req.param('borgerId') ?? '', scope, right, c.get('now'))
      await enter(c, claim, permit, next)
    }, { door: { scope, right } })

  /** Om the enhed or organisation in the path. */
  const stedDoor = <S extends StedScope, R extends Right>(scope: S, right: R): MiddlewareHandler<Behind<S, R>> =>
    describe(async (c, next) => {
      const claim = signedIn(c)
      const sted = c.req.param('enhedId') ?? c.req.param('orgId') ?? ''
      await enter(c, claim, await doors.openSted(claim, sted, scope, right, c.get('now')), next)
    }, { door: { scope, right } })

  /** The signed-in person's own things. */
  const ownDoor = <R extends Right>(right: R): MiddlewareHandler<Behind<'mig', R>> =>
    describe(async (c, next) => {
      const claim = signedIn(c)
      await enter(c, claim, await doors.openOwn(claim, right, c.get('now')), next)
    }, { door: { scope: 'mig', right } })

  return { door, stedDoor, ownDoor }
}

export type HttpDoors = ReturnType<typeof makeHttpDoors>

/** Behind a door: the person must have logged in within five minutes. A stranger has had the 404 already. */
export const freshLogin: MiddlewareHandler = async (c, next) => {
  const permit: AnyPermit = c.get('permit')
  if (!isFresh(permit, permit.heldAt)) throw new AppError('step-up')
  await next()
}
