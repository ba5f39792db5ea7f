import fc from 'fast-check'

/** A body as the bytes that are sent, and how it was made, for whoever reads a failure. */
export type Body = { readonly how: string; readonly bytes: Buffer; readonly stray: boolean }

type Place = readonly (string | number)[]

const deep = (open: string, close: string, n = 10_000) => open.repeat(n) + close.repeat(n)

/** JSON that no field of ours takes, or that should break whoever reads it carelessly. */
const oddJson: readonly string[] = [
  'null', 'true', '1e400', '-1e400', '-0', '9007199254740993', '0.1', '""', '[]', '{}', '" "', '"0"', '["mig"]', '[[[[]]]]',
  '"\\u0000"', '"\\ud800"', '"\\udfff\\ud800"', '"\\u202e\\u2066"', '"\\u0000\\u0000\\u0000"', '"__proto__"',
  '"2026-13-45T99:99:99Z"', '"2026-11-22"', '{"$gt":""}', '{"toString":1}', '{"length":-1}', '{"then":1}',
  '{"__proto__":{"admin":true}}', '{"\\u005f\\u005fproto__":{"admin":true}}',
  deep('[', ']'), deep('{"a":', '}').replace('}', '0}'), `[${'0,'.repeat(50_000)}0]`, `"${'x'.repeat(30_000)}"`,
  `"${'\\u0000'.repeat(9_000)}"`, `"${'👩‍👩‍👧'.repeat(3_000)}"`,
  `{${Array.from({ length: 5_000 }, (_, i) => `"k${i}":${i}`).join(',')}}`,
]

const odd = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...oddJson) },
  { weight: 2, arbitrary: fc.json({ maxDepth: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }).map((text) => JSON.stringify(text)) },
)

/** What somebody hopes will be taken over: ids that belong in the path, rights, and the names an object has by itself. */
const strayNames = [
  'borgerId', 'personId', 'grantId', 'orgId', 'enhedId', 'id', 'by', 'skrevetAf', 'status', 'rolle2', 'hidden', 'ttl', 'pk', 'sk',
  'mark', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'adgang.medicin', 'adgang[medicin]', '$set', '', ' ',
  '\u0000', 'TEKST', 'tekst\u0000', 'ſtatus',
]

/** What is not JSON, or only to a lenient reader. */
const noJson: readonly (string | Buffer)[] = [
  '', ' ', '{', '{"tekst":', '{"tekst":"a"', "{'tekst':'a'}", '{tekst:1}', '{"tekst":"a",}', '[1,]', 'undefined', 'NaN',
  '/* hej */{}', '{"a":1}{"b":2}', '\u0000', 'tekst=hej&laesere=mig', '<tekst/>', '"\n"', '{"tekst":"\\x41"}', '{"tekst":"\\u00"}',
  '01', '+1', '.5', '0x10', Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]), Buffer.from([0xc3, 0x28]), Buffer.from([0x7b, 0xff, 0x7d]),
  deep('[', ''), deep('{"a":', ''), '--x\r\nContent-Disposition: form-data; name="tekst"\r\n\r\nhej\r\n--x--',
]

const placesIn = (value: unknown, at: Place = []): Place[] =>
  typeof value === 'object' && value !== null
    ? [at, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...at, name]))] : [at]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const at = (value: unknown, place: Place): unknown => place.reduce<unknown>((inner, step) => (inner as never)[step], value)

/** A copy with something else in one place; `undefined` takes it away. */
const withAt = (value: unknown, [step, ...rest]: Place, put: unknown): unknown => {
  if (step === undefined) return put
  const copy = Array.isArray(value) ? [...value] : { ...value as object }
  Object.assign(copy, { [step]: withAt((value as never)[step], rest, put) })
  return copy
}

const mark = '@@here@@'
const asSent = (tree: unknown, raw: string): string => (JSON.stringify(tree) ?? '').replace(`"${mark}"`, () => raw)

/** A key beside the others, first or last, as raw text: an object literal could not hold two of one name, or `__proto__`. */
const withKey = (good: object, place: Place, name: string, raw: string, first: boolean): string => {
  const inner = JSON.stringify(at(good, place)).slice(1, -1)
  const pair = `${JSON.stringify(name)}:${raw}`
  const parts = inner === '' ? [pair] : first ? [pair, inner] : [inner, pair]
  return asSent(withAt(good, place, mark), `{${parts.join(',')}}`)
}

const bytes = (how: string, text: string | Buffer, stray = false): Body => ({ how, bytes: Buffer.from(text as string), stray })

/** Bodies beside one that fits. `stray`: it holds a field that no contract names, so it must be refused whatever else. */
export const badBodies = (good: object): fc.Arbitrary<Body> => {
  const places = placesIn(good)
  const objects = places.filter((place) => isObject(at(good, place)))
  const inner = places.filter((place) => place.length > 0)
  const leaves = inner.filter((place) => typeof at(good, place) !== 'object')
  const some = (list: readonly Place[]) => fc.constantFrom(...(list.length > 0 ? list : [[] as Place]))
  const swapped = fc.tuple(some(places), odd)
    .map(([place, raw]) => bytes(`${place.join('.')} = ${raw.slice(0, 60)}`, asSent(withAt(good, place, mark), raw)))
  const added = fc.tuple(some(objects), fc.constantFrom(...strayNames), odd, fc.boolean()).map(([place, name, raw, first]) =>
    bytes(`beside ${place.join('.')}: ${name}`, withKey(good, place, name, raw, first), true))
  const missing = some(inner).map((place) => bytes(`without ${place.join('.')}`, asSent(withAt(good, place, undefined), '')))
  const twice = fc.tuple(some(leaves), odd).map(([place, raw]) =>
    bytes(`${place.join('.')} twice`, withKey(good, place.slice(0, -1), String(place.at(-1) ?? 'x'), raw, false)))
  return fc.oneof(
    { weight: 5, arbitrary: swapped }, { weight: 4, arbitrary: added }, { weight: 1, arbitrary: missing },
    { weight: 1, arbitrary: twice },
    { weight: 2, arbitrary: fc.constantFrom(...noJson).map((raw) => bytes('no JSON', raw)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((raw) => bytes('noise', Buffer.from(raw))) },
  )
}
