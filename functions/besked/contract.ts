import * as z from 'zod'
import { beskedId, borgerId, personId } from '../core/ids.ts'
import { rolle } from '../core/scope.ts'
import { navn } from '../person/contract.ts'

/**
 * A rum has its own readers, and its name says which. `personale`: the borger and the staff. `personale.<person>`: one
 * pårørende and the staff. `borger.<person>`: one pårørende and the borger. No rum is ever shared by two pårørende.
 */
export const rumId = z.string().regex(/^(personale|(personale|borger)\.[-0-9A-Z_a-z]{22})$/).brand<'RumId'>()
export const rumSti = z.object({ rumId })
export const beskedSti = z.object({ rumId, beskedId })

/** A message, 1–4,000 characters. It is not a decision (afgørelse) and not the journal. */
export const nyBesked = z.strictObject({ tekst: z.string().trim().min(1).max(4000) }).meta({ id: 'NyBesked' })

export const besked = z.strictObject({
  id: beskedId,
  tekst: z.string(),
  skrevetAf: z.strictObject({ id: personId, navn, rolle }),
  skrevet: z.iso.datetime(),
  mitEget: z.boolean(),
}).meta({ id: 'Besked' })

/** One rum in a list, with who is in it besides the reader. */
export const rum = z.strictObject({
  id: rumId,
  slags: z.enum(['borger-personale', 'paaroerende-personale', 'paaroerende-borger']),
  /** The pårørende whose rum it is, where it is one. */
  paaroerende: z.strictObject({ id: personId, navn }).optional(),
  seneste: z.iso.datetime().optional(),
  /** Since when somebody waits for an answer from the staff. Only staff see it. */
  venter: z.iso.datetime().optional(),
  /** False too when nobody at the other end can read any more. */
  maaSkrive: z.boolean(),
}).meta({ id: 'Rum' })

export const rumListe = z.strictObject({ rum: z.array(rum).max(200) }).meta({ id: 'RumListe' })

/** One rum, newest last, with the messages of one page. `naeste` reaches further back. */
export const samtale = z.strictObject({
  rum,
  beskeder: z.array(besked).max(30),
  naeste: z.string().optional(),
}).meta({ id: 'Samtale' })

export const samtaleSide = z.strictObject({ foer: z.string().max(600).optional() })

/**
 * Staff answered in another way (by telephone, at the door). `set` is the newest message they had seen, so that nothing
 * unseen is taken for answered.
 */
export const besvaret = z.strictObject({ set: z.iso.datetime() }).meta({ id: 'Besvaret' })

/** What waits for an answer in an enhed: whose, since when, in which rum. Never a word of it. */
export const venter = z.strictObject({
  borger: z.strictObject({ id: borgerId, navn }),
  rum: rumId,
  fra: z.strictObject({ navn, rolle }),
  siden: z.iso.datetime(),
}).meta({ id: 'Venter' })

/** The oldest first, at most 50. */
export const indbakke = z.strictObject({ venter: z.array(venter).max(50) }).meta({ id: 'Indbakke' })

export type RumId = z.infer<typeof rumId>
export type SamtaleSide = z.infer<typeof samtaleSide>
export type Besvaret = z.infer<typeof besvaret>
export type NyBesked = z.infer<typeof nyBesked>
export type Besked = z.infer<typeof besked>
export type Rum = z.infer<typeof rum>
export type RumListe = z.infer<typeof rumListe>
export type Samtale = z.infer<typeof samtale>
export type Venter = z.infer<typeof venter>
export type Indbakke = z.infer<typeof indbakke>
