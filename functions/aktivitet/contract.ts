import * as z from 'zod'
import { days } from '../core/clock.ts'
import { aktivitetId, personId } from '../core/ids.ts'
import { navn } from '../person/contract.ts'

/** A moment an activity can have: this century, so that every one of them sorts as time in a key. */
const tidspunkt = z.iso.datetime().refine((at) => Math.floor(new Date(at).getUTCFullYear() / 100) === 20)

const longest = days(31)

const endsAfterStart = ({ start, slut }: { start: string; slut: string }): boolean => {
  const lasts = new Date(slut).getTime() - new Date(start).getTime()
  return lasts > 0 && lasts <= longest
}

/**
 * What staff write about an activity. Needs are without names («kørestol ×1, nøddeallergi ×1»): no borger is named in an
 * activity. At most 31 days long and 50 helpers.
 */
export const nyAktivitet = z.strictObject({
  titel: z.string().trim().min(1).max(80),
  sted: z.string().trim().min(1).max(80),
  start: tidspunkt,
  slut: tidspunkt,
  hjaelpere: z.int().min(0).max(50),
  behov: z.array(z.string().trim().min(1).max(60)).max(10),
  /** May relatives with «hverdag» see it and sign up? */
  forPaaroerende: z.boolean(),
}).refine(endsAfterStart, { path: ['slut'] }).meta({ id: 'NyAktivitet' })

/** An activity as a helper sees it: how many others help, never who. */
export const aktivitet = z.strictObject({
  id: aktivitetId,
  titel: z.string(),
  sted: z.string(),
  start: z.iso.datetime(),
  slut: z.iso.datetime(),
  behov: z.array(z.string()),
  hjaelpere: z.int(),
  tilmeldte: z.int(),
  jegErTilmeldt: z.boolean(),
}).meta({ id: 'Aktivitet' })

/** Coming activities, soonest first, at most 50. */
export const aktiviteter = z.strictObject({ aktiviteter: z.array(aktivitet).max(50) }).meta({ id: 'Aktiviteter' })

/** What a sign-up or a cancellation leaves: doing it twice is doing it once. */
export const tilmelding = z.strictObject({ jegErTilmeldt: z.boolean() }).meta({ id: 'Tilmelding' })

const tilmeldt = z.strictObject({ id: personId, navn, tilmeldt: z.iso.datetime() }).meta({ id: 'Tilmeldt' })

/** Who signed up as helper, in the order they did. Only staff of the enhed see it. */
export const tilmeldte = z.strictObject({
  aktivitet,
  forPaaroerende: z.boolean(),
  tilmeldte: z.array(tilmeldt).max(50),
}).meta({ id: 'Tilmeldte' })

export const aktivitetSti = z.object({ aktivitetId })

export type NyAktivitet = z.infer<typeof nyAktivitet>
export type Aktivitet = z.infer<typeof aktivitet>
export type Aktiviteter = z.infer<typeof aktiviteter>
export type Tilmelding = z.infer<typeof tilmelding>
export type Tilmeldt = z.infer<typeof tilmeldt>
export type Tilmeldte = z.infer<typeof tilmeldte>
