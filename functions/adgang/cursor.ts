import * as z from 'zod'
import { hours } from '../core/clock.ts'
import { AppError } from '../core/errors.ts'
import type { Unlocked } from '../table/vault.ts'
import type { AnyPermit } from './permit.ts'

const place = z.object({ after: z.string(), until: z.number() })

/** A mark in a list opens only for the same person, about the same borger or sted, in the same question, for a day. */
const bound = (permit: AnyPermit, question: string) => {
  const { om } = permit
  const about = om.slags === 'borger' ? om.borger : om.slags === 'sted' ? om.sted : om.person
  return `markoer|${permit.person}|${om.slags}|${about}|${question}`
}

export const makeCursor = (keys: Unlocked, permit: AnyPermit, question: string, after: string): string =>
  Buffer.from(keys.seal({ after, until: permit.heldAt + hours(24) }, bound(permit, question))).toString('base64url')

/** Spelled in the one way it was given out: a decoder would read past stray signs and the last letter's unused bits. */
const bytesOf = (mark: string): Buffer => {
  const bytes = Buffer.from(mark, 'base64url')
  if (bytes.toString('base64url') !== mark) throw new TypeError('not a mark')
  return bytes
}

/** Changed, borrowed or old marks all get the same answer. */
export const readCursor = (keys: Unlocked, permit: AnyPermit, question: string, mark: string): string => {
  try {
    const { after, until } = place.parse(keys.open(bytesOf(mark), bound(permit, question)))
    if (permit.heldAt < until) return after
  } catch (cause) {
    throw new AppError('forkert-markoer', 'foer', cause)
  }
  throw new AppError('forkert-markoer', 'foer')
}
