import fc from 'fast-check'

/** Types that are not JSON, or not quite. */
export const wrongTypes = [
  'text/plain', 'text/plain;charset=UTF-8', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x',
  'application/jsonp', 'application/json5', 'application/json-patch+json', 'application/problem+json', 'text/json',
  'application /json', 'x application/json', 'application/jso', 'text/plain, application/json', '*/*', 'application/', '/', 'null',
  'image/svg+xml', 'text/html', 'application/xml', 'application/octet-stream',
]

const control = [
  '\r\nset-cookie: a=b', '\r\n\r\n<script>', '\n', '\r', '\u0000', '\u0001', '\u007f', '\u0085', '\u2028', '€', '\ud800', 'æøå',
  '\t',
]
const names = [
  'x-forwarded-for', 'x-http-method-override', 'accept', 'user-agent', 'x-baggrund', 'x-original-url', 'x-rewrite-url',
  'content-length', 'transfer-encoding', 'content-encoding', 'range', 'if-none-match', 'expect', 'te', 'upgrade', 'forwarded',
  'x-amz-meta-a', 'authorization', 'cookie2', 'referer', '__proto__', 'constructor', 'a b', 'æ', 'x\r\ny',
]
const meantForOthers = [
  'DELETE', 'chunked', 'gzip', '/api/me', 'bytes=0-1', '100-continue', '-1', 'Bearer x', 'null', '%0d%0a',
]
const name = fc.constantFrom(...names)

/** Headers that a page of ours never sends: too long, with line ends and other signs in them, or meant for somebody else. */
export const badHeaders: fc.Arbitrary<Record<string, string>> = fc.oneof(
  fc.tuple(name, fc.constantFrom(...control), fc.string({ maxLength: 20 }))
    .map(([name, sign, text]) => ({ [name]: `a${text}${sign}b` })),
  fc.tuple(name, fc.integer({ min: 100, max: 60_000 })).map(([name, n]) => ({ [name]: 'x'.repeat(n) })),
  fc.tuple(name, fc.constantFrom(...meantForOthers)).map(([name, value]) => ({ [name]: value })),
  fc.array(fc.tuple(fc.stringMatching(/^x-[a-z]{1,12}$/), fc.stringMatching(/^[ -~]{1,40}$/)), { minLength: 20, maxLength: 90 })
    .map((all) => Object.fromEntries(all)),
)

const sids = [
  '__Host-sid', '__Host-sid=', '__Host-sid=a.b.c', '__Host-sid=%00', '__Host-sid="', '__Host-sid=\r\nx', '__Host-sid=€',
]

/** Cookies that are none of ours, or nearly. They stand before the real one. */
export const badCookies: fc.Arbitrary<string[]> = fc.oneof(
  fc.constantFrom('', '=', ';', 'a=€', 'a=\u2028b', `a=${'x'.repeat(20_000)}`, ...sids).map((one) => [one]),
  fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 30 }),
  fc.integer({ min: 10, max: 2_000 }).map((n) => Array.from({ length: n }, (_, i) => `c${i}=${i}`)),
)
