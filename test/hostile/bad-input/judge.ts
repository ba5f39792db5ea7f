import * as z from 'zod'
import { expect } from 'vitest'
import { errorCodes } from '../../../functions/core/errors.ts'
import type { Route } from '../../../functions/http/meta.ts'
import type { Answer } from '../gate.ts'
import { guarded } from '../routes.ts'

/** Names of fields are the contract's; anything else in an answer to a bad request would be the asker's own words. */
const namesIn = (schema: unknown): string[] => {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema && typeof schema.properties === 'object' ? Object.keys(schema.properties ?? {}) : []
  return [...own, ...Object.values(schema).flatMap(namesIn)]
}
const shapes = guarded.flatMap(({ body, query }) => [body, query]).filter((shape) => shape !== undefined)
const enums = (schema: unknown): string[] =>
  JSON.stringify(schema).match(/"enum":\[[^\]]*\]/g)?.flatMap((list) => JSON.parse(`{${list}}`).enum) ?? []
const json = shapes.map((shape) => z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }))
const fields = new Set([...json.flatMap(namesIn), ...json.flatMap(enums)])

const problem = z.strictObject({
  code: z.enum(errorCodes),
  felt: z.string().refine((felt) => felt.split('.').every((name) => fields.has(name))).optional(),
})

const walls: Record<string, string> = {
  'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox", 'cross-origin-resource-policy': 'same-origin',
}

/** What every answer is, whatever was asked: behind the walls, and no fault of ours. Gives the code, or nothing for a yes. */
export const judge = (answer: Answer, routes: readonly Route[] = guarded): string | undefined => {
  const { status, headers, text } = answer
  expect(status, text.slice(0, 200)).toBeLessThan(500)
  expect(Object.fromEntries(Object.keys(walls).map((name) => [name, headers.get(name)]))).toEqual(walls)
  expect(headers.get('set-cookie')).toBeNull()
  expect(headers.get('access-control-allow-origin')).toBeNull()
  if (status < 400) {
    const fits = headers.get('content-type') === 'image/jpeg' || text === '' || text === '{"ok":true}'
      || routes.some(({ answer: shape }) => shape?.safeParse(JSON.parse(text)).success)
    expect(fits, text.slice(0, 200)).toBe(true)
    return undefined
  }
  expect(headers.get('content-type')).toBe('application/problem+json')
  return problem.parse(JSON.parse(text)).code
}
