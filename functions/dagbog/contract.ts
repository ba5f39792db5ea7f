import * as z from 'zod'
import { filId, notatId, personId } from '../core/ids.ts'
import { rolle } from '../core/scope.ts'
import { navn } from '../person/contract.ts'

/**
 * Who may read a notat. `mig`: the borger alone. `personale`: the borger and the staff. `alle`: everyone whose adgang
 * opens the dagbog. The writer always sees their own words while the adgang holds.
 */
export const laesere = z.enum(['mig', 'personale', 'alle'])

/** 1 (ked af det) to 5 (rigtig glad), the borger's own word for the moment. No score is made of it. */
export const humoer = z.int().min(1).max(5)

export const tekst = z.string().trim().max(4000)

const billede = z.strictObject({ fil: filId, alt: z.string().trim().max(200) })

const indhold = { tekst, humoer: humoer.optional(), billede: billede.optional(), laesere }

const saysSomething = (notat: { tekst: string; humoer?: unknown; billede?: unknown }) =>
  notat.tekst !== '' || notat.humoer !== undefined || notat.billede !== undefined

/** A new dagbogsnotat: text, mood or picture, at least one of them. At most 4,000 characters and one picture. */
export const nytNotat = z.strictObject(indhold).refine(saysSomething, { path: ['tekst'] }).meta({ id: 'NytNotat' })

/** A change replaces the whole content; `version` is the one the person saw. The old words are kept as a revision. */
export const rettetNotat = z.strictObject({ ...indhold, version: z.int().min(1) })
  .refine(saysSomething, { path: ['tekst'] }).meta({ id: 'RettetNotat' })

/** A notat as its reader sees it. What the reader may not see is absent. */
export const notat = z.strictObject({
  id: notatId,
  tekst,
  humoer: humoer.optional(),
  /** Served at `…/dagbog/{notatId}/billede`, exactly as far as the notat itself. */
  billede: z.strictObject({ fil: filId, alt: z.string() }).optional(),
  laesere,
  skrevetAf: z.strictObject({ id: personId, navn, rolle }),
  skrevet: z.iso.datetime(),
  rettet: z.iso.datetime().optional(),
  version: z.int(),
  mitEget: z.boolean(),
  /** Hidden from somebody. In the borger's own answers alone. */
  skjult: z.literal(true).optional(),
}).meta({ id: 'Notat' })

/** Newest first, at most 50 (20 unless asked). `naeste` is an opaque mark for this person, borger and question only. */
export const dagbogSide = z.strictObject({
  notater: z.array(notat).max(50),
  naeste: z.string().optional(),
}).meta({ id: 'DagbogSide' })

/** The earlier wordings of one notat, newest first. Seen by whoever may see the notat. */
export const historik = z.strictObject({ versioner: z.array(notat).max(200) }).meta({ id: 'Historik' })

export const side = z.strictObject({
  foer: z.string().max(600).optional(),
  antal: z.coerce.number().int().min(1).max(50).default(20),
})

/** Every word must be there, in the text or in what a picture shows; é is e, «aa» is «å». The words are logged sealed. */
export const soegning = z.strictObject({
  q: z.string().trim().min(2).max(100),
  foer: z.string().max(600).optional(),
})

const kendt = z.strictObject({ id: personId, navn })

/**
 * Who has read a notat, each with the first time; the writer and the asker are left out. Told to the borger and to the
 * writer alone, and a relative who wrote learns of the borger and the staff only. `skjultFor` is the borger's alone.
 */
export const laestAf = z.strictObject({
  laest: z.array(z.strictObject({ hvem: z.strictObject({ id: personId, navn, rolle }), tid: z.iso.datetime() })).max(100),
  skjultFor: z.array(kendt).max(50).optional(),
}).meta({ id: 'LaestAf' })

/**
 * From whom a notat is hidden now, at most 50; and, of the person the request is about, when they first read it, if they
 * have: what is read cannot be unread, and the borger is told so.
 */
export const skjult = z.strictObject({ skjultFor: z.array(kendt).max(50), laest: z.iso.datetime().optional() })
  .meta({ id: 'Skjult' })

export const notatSti = z.object({ notatId })
export const skjultSti = z.object({ notatId, personId })

export type Laesere = z.infer<typeof laesere>
export type NytNotat = z.infer<typeof nytNotat>
export type RettetNotat = z.infer<typeof rettetNotat>
export type Notat = z.infer<typeof notat>
export type DagbogSide = z.infer<typeof dagbogSide>
export type Historik = z.infer<typeof historik>
export type Side = z.infer<typeof side>
export type Soegning = z.infer<typeof soegning>
export type LaestAf = z.infer<typeof laestAf>
export type Skjult = z.infer<typeof skjult>
