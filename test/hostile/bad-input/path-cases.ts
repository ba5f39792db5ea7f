import fc from 'fast-check'
import { newId } from '../../../functions/core/ids.ts'

const id = () => newId(1_763_800_000_000)
const odd = [
  ...'!"$&\'()*+,:;<=>@[]^`{|}~ .'.split(''), 'æ', 'Å', '\u0430', '\u00e9', 'ｅ', '\u202e', '\ud83d\ude00', '\u200b', '\u0000',
  '\n', '\r', '\t', '\u007f', '%', '\\', '#', '/',
]
const ofOldTimes = [
  '..', '.', '%2e%2e', '%2E%2E%2F', '..%2F', '..%2f..%2f', '%2F', '%2f%2f', '%5C..', '%23', '%00', '%25', '%2500', '%252F', '%20',
  '%0A', '%0D%0A', ';', '*', 'undefined', 'null', '__proto__', 'constructor', '-1', '0', 'NaN', ':borgerId', '{borgerId}',
  '%7BborgerId%7D', '%F0%9F%98%80', '%C3%A6', '!'.repeat(22),
]
const grown = (one: string) =>
  [`${one}%00`, `${one}%20`, `${one}%0A`, `%20${one}`, `${one}%23`, `${one}.`, `${one}${one}`, `${one},${one}`]

/** Ids that are none: of the right length, nearly right, or nothing like it. Encoded as they are sent. */
export const badIds: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(fc.nat(21), fc.constantFrom(...odd))
    .map(([i, char]) => encodeURIComponent(id().slice(0, i) + char + id().slice(i + 1))),
  fc.constantFrom(...ofOldTimes),
  fc.constantFrom(1, 21, 23, 64, 2_000, 8_000).map((n) => 'a'.repeat(n)),
  fc.constantFrom(...grown(id())),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).map((text) => encodeURIComponent(text.toWellFormed())),
)

/** The same path, spelled as it is not. */
export const misspelled = (path: string): string[] => [
  `/${path}`, `${path}/`, `${path}//`, path.replace('/api', '/API'), path.replace('/api', '/Api'),
  path.replace('/api/', '/api//'), `${path}/..`, `${path}/.`, `${path}%2F`, `${path}%20`, `${path};a=b`, path.toUpperCase(),
  `/v1${path}`, path.replace('/api', ''),
  `${path}.json`, `/x/..${path}/x`, `${path}%00`, path.replace('/api', '/api%2F'), `${path}/${'x/'.repeat(200)}`,
]
