import * as z from 'zod'
import { aktivitetId, personId } from '../core/ids.ts'
import { navn } from '../person/contract.ts'

/** What staff write about an activity. Needs are without names («kørestol ×1, nøddeallergi ×1»). */
export const nyAktivitet = z.strictObject({
  titel: z.string().trim().min(1).max(80),
  sted: z.string().trim().min(1).max(80),
  start: z.iso.datetime(),
  slut: z.iso.datetime(),
  hjaelpere: z.int().min(0).max(50),
  behov: z.array(z.string().trim().min(1).max(60)).max(10),
  /** May relatives with «hverdag» see it and sign up? */
  forPaaroerende: z.boolean(),
}).refine((a) => new Date(a.slut) > new Date(a.start), { path: ['slut'] }).meta({ id: 'NyAktivitet' })

/** An activity as a helper sees it: no borger is named in it. */
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

/** Who signed up as helper. Only staff of the enhed see it. */
export const tilmeldte = z.strictObject({
  aktivitet,
  tilmeldte: z.array(z.strictObject({ id: personId, navn, tilmeldt: z.iso.datetime() })).max(50),
}).meta({ id: 'Tilmeldte' })

export const aktivitetSti = z.object({ aktivitetId })

export type NyAktivitet = z.infer<typeof nyAktivitet>
export type Aktivitet = z.infer<typeof aktivitet>
export type Aktiviteter = z.infer<typeof aktiviteter>
export type Tilmeldte = z.infer<typeof tilmeldte>
