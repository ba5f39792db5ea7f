import * as z from 'zod'
import { borgerScopes, rights } from '../core/scope.ts'
import { idPattern } from '../core/ids.ts'
import { errorCodes } from '../core/errors.ts'
import type { Route } from './meta.ts'
import { routes } from './routes.ts'

const componentUri = (id: string) => `#/components/schemas/${id}`

const components = () => {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: componentUri, io: 'input', unrepresentable: 'any' })
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]))
}

const schemaOf = (schema: z.ZodType) => {
  const id = z.globalRegistry.get(schema)?.id
  return id === undefined ? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) : { $ref: componentUri(id) }
}

const json = (schema: unknown) => ({ 'application/json': { schema } })
const problem = { description: 'A problem: one code', content: { 'application/problem+json': { schema: { $ref: componentUri('Problem') } } } }

/** What stands in a path and is no plain id. */
const pathSchemas: Record<string, object> = {
  rumId: { $ref: componentUri('RumId') }, scope: { enum: borgerScopes }, right: { enum: rights },
}

const pathParameters = (path: string) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name, in: 'path', required: true,
    schema: pathSchemas[name ?? ''] ?? { type: 'string', pattern: idPattern.source },
  }))

const queryParameters = (query: z.ZodObject | undefined) =>
  Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name, in: 'query', required: false, schema: schemaOf(schema as z.ZodType),
  }))

const operation = ({ method, path, door, body, query, answer, says, takes, gives }: Route) => ({
  summary: says ?? '',
  operationId: `${method.toLowerCase()}${path.replaceAll(/[/:]+(\w)/g, (_all, letter: string) => letter.toUpperCase())}`,
  ...(door ? { 'x-door': door, security: [{ session: [] }] } : { security: [] }),
  parameters: [...pathParameters(path), ...queryParameters(query)],
  ...(body && { requestBody: { required: true, content: json(schemaOf(body)) } }),
  ...(takes && { requestBody: { required: true, content: Object.fromEntries(takes.map((type) => [type, {}])) } }),
  responses: {
    200: {
      description: 'Yes', ...(answer && { content: json(schemaOf(answer)) }), ...(gives && { content: { [gives]: {} } }),
    },
    ...(door && { 401: problem, 404: problem }),
    ...((body ?? takes) && { 201: { description: 'Made', ...(answer && { content: json(schemaOf(answer)) }) }, 400: problem, 413: problem, 415: problem, 422: problem }),
  },
})

/** The contract as OpenAPI 3.1, made from the routes and their schemas. Public; it names no one. */
export const openapi = () => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes()) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) }
  }
  const schemas = {
    ...components(),
    Problem: {
      type: 'object', required: ['code'], additionalProperties: false,
      properties: { code: { enum: errorCodes }, felt: { type: 'string' } },
    },
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Samspil', version: '1' },
    paths,
    components: { schemas, securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-sid' } } },
  }
}
