import type { MiddlewareHandler } from 'hono'
import type * as z from 'zod'

/** What a step of a route says about the route. The route table, and with it the contract and the tests, is read off it. */
export type Meta = {
  readonly door?: { readonly scope: string; readonly right: string }
  readonly body?: z.ZodType
  readonly query?: z.ZodObject
  readonly answer?: z.ZodType
  readonly says?: string
  /** The media types of a body, or of an answer, that is not JSON. */
  readonly takes?: readonly string[]
  readonly gives?: string
}

const metas = new WeakMap<object, Meta>()

export const describe = <H extends object>(handler: H, meta: Meta): H => {
  metas.set(handler, meta)
  return handler
}

/** Says that a route takes or gives pictures. */
export const picture = (meta: Pick<Meta, 'takes' | 'gives' | 'says'>): MiddlewareHandler =>
  describe(async (_c, next) => { await next() }, meta)

export const metaOf = (handler: object): Meta => metas.get(handler) ?? {}

export type Route = Meta & { readonly method: string; readonly path: string }

type Listed = { routes: { method: string; path: string; handler: object }[] }

/** Every route of an app with what its steps say: the one list the OpenAPI page and the every-route test are made from. */
export const routeTable = (app: Listed): Route[] => {
  const routes = new Map<string, Route>()
  for (const { method, path, handler } of app.routes) {
    if (method === 'ALL') continue
    const name = `${method} ${path}`
    routes.set(name, { method, path, ...routes.get(name), ...metaOf(handler) })
  }
  return [...routes.values()]
}
