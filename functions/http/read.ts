import type { Context, Env, MiddlewareHandler } from 'hono'
import * as z from 'zod'
import { AppError } from '../core/errors.ts'
import { describe } from './meta.ts'

/** More than any page sends; what is longer is refused before it is read as JSON. */
const mostBytes = 256 * 1024

const firstField = (error: z.ZodError): string | undefined => {
  const path = error.issues[0]?.path.filter((step) => typeof step === 'string') ?? []
  return path.length > 0 ? path.join('.').slice(0, 60) : undefined
}

const parse = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> => {
  const result = schema.safeParse(value)
  if (!result.success) throw new AppError('forkert-indhold', firstField(result.error))
  return result.data
}

/** A record of rights would drop such a key in silence, and nothing unknown is dropped. Escaped letters spell it too. */
const mayHoldProto = /__proto__|\\u00/i
const noProto = (name: string, value: unknown): unknown => {
  if (name === '__proto__') throw new AppError('forkert-indhold')
  return value
}

const readBody = async (c: Context): Promise<unknown> => {
  if (!/^application\/json *(;|$)/i.test(c.req.header('content-type') ?? '')) throw new AppError('forkert-type')
  const text = await c.req.text()
  if (Buffer.byteLength(text) > mostBytes) throw new AppError('for-stor')
  try {
    return mayHoldProto.test(text) ? JSON.parse(text, noProto) : JSON.parse(text)
  } catch (cause) {
    throw new AppError('forkert-indhold', undefined, cause)
  }
}

type Valid<T extends 'json' | 'query' | 'param', S extends z.ZodType> =
  MiddlewareHandler<Env, string, { in: { [K in T]: z.input<S> }; out: { [K in T]: z.output<S> } }>

/** The body: JSON, small, and exactly what the schema names; an unknown field is refused, never dropped. */
export const body = <S extends z.ZodType>(schema: S): Valid<'json', S> =>
  describe(async (c, next) => {
    c.req.addValidatedData('json', parse(schema, await readBody(c)) as object)
    await next()
  }, { body: schema })

/** A request that says all in its path: no body, or an empty one. A field, whatever it is called, is refused. */
export const noBody: MiddlewareHandler = describe(async (c, next) => {
  if (await c.req.text() !== '') parse(z.strictObject({}), await readBody(c))
  await next()
}, {})

/** The query: each key once. A gateway joins duplicates with commas while a router takes the first, so they are refused. */
export const query = <S extends z.ZodObject>(schema: S): Valid<'query', S> =>
  describe(async (c, next) => {
    const asked = c.req.queries()
    if (Object.values(asked).some((values) => values.length > 1)) throw new AppError('forkert-indhold')
    const once = Object.fromEntries(Object.entries(asked).map(([name, values]) => [name, values[0]]))
    c.req.addValidatedData('query', parse(schema, once))
    await next()
  }, { query: schema })

/** Ids in the path. One that cannot be names nothing, so it is answered like one that is not there. */
export const path = <S extends z.ZodObject>(schema: S): Valid<'param', S> =>
  async (c, next) => {
    const result = schema.safeParse(c.req.param())
    if (!result.success) throw new AppError('not-found')
    c.req.addValidatedData('param', result.data)
    await next()
  }

/** What a route answers with. Says it to the contract; the tests hold every answer to it, strictly. */
export const answers = (schema: z.ZodType, says: string): MiddlewareHandler =>
  describe(async (_c, next) => { await next() }, { answer: schema, says })
