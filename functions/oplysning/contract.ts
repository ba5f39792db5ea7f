import * as z from 'zod'
import { dokumentId, medicinId } from '../core/ids.ts'

/** Where a record came from and when it was true there. Every record carries it; the portal is not the journal. */
export const kilde = z.strictObject({
  system: z.string().trim().min(1).max(80),
  dato: z.iso.date(),
}).meta({ id: 'Kilde' })

/**
 * Which wording stands. A writer who names the one they saw is told when another came in between; whoever names none,
 * as an import does, writes over what stands. The earlier wording is kept either way.
 */
const version = z.int().min(1)

const kort = z.strictObject({
  navn: z.string().trim().min(1).max(80),
  foedselsdato: z.iso.date().optional(),
  sprog: z.string().trim().max(80).optional(),
  /** How to speak with the borger, in the borger's own words where possible. */
  saadanTalerJeg: z.string().trim().max(600).optional(),
  vigtigt: z.array(z.string().trim().min(1).max(120)).max(12),
  kilde,
})

/** The short master card. No CPR, no address. Seen with scope `stamkort`. */
export const stamkort = kort.extend({ version }).meta({ id: 'Stamkort' })
export const nytStamkort = kort.extend({ version: version.optional() }).meta({ id: 'NytStamkort' })

/** Where no stamkort is written yet it is absent: the one who may see it is told so honestly. */
export const stamkortSvar = z.strictObject({ stamkort: stamkort.optional() }).meta({ id: 'StamkortSvar' })

/** One medicine as the source says it; the portal neither prescribes nor hands out. Seen with scope `medicin`. */
export const medicin = z.strictObject({
  id: medicinId,
  navn: z.string().trim().min(1).max(120),
  styrke: z.string().trim().max(60),
  dosering: z.string().trim().max(200),
  aarsag: z.string().trim().max(200).optional(),
  fra: z.iso.date(),
  til: z.iso.date().optional(),
  kilde,
  version,
}).meta({ id: 'Medicin' })

export const nyMedicin = medicin.omit({ id: true }).extend({ version: version.optional() }).meta({ id: 'NyMedicin' })

/** By name, at most 100. */
export const medicinListe = z.strictObject({ medicin: z.array(medicin).max(100) }).meta({ id: 'MedicinListe' })

/**
 * A letter or document selected for the portal. Seen with scope `dokument`. Text up to 20,000 characters. It is as it was
 * sent: it never changes, and a corrected letter is a new one.
 */
export const nytDokument = z.strictObject({
  titel: z.string().trim().min(1).max(120),
  tekst: z.string().trim().min(1).max(20_000),
  kilde,
}).meta({ id: 'NytDokument' })

export const dokument = z.strictObject({
  id: dokumentId,
  titel: z.string(),
  tekst: z.string(),
  kilde,
}).meta({ id: 'Dokument' })

/** What there is to read, the newest by its source first; at most 100. */
export const dokumentListe = z.strictObject({
  dokumenter: z.array(dokument.omit({ tekst: true })).max(100),
}).meta({ id: 'DokumentListe' })

export const medicinSti = z.object({ medicinId })
export const dokumentSti = z.object({ dokumentId })

export type Kilde = z.infer<typeof kilde>
export type Stamkort = z.infer<typeof stamkort>
export type NytStamkort = z.infer<typeof nytStamkort>
export type StamkortSvar = z.infer<typeof stamkortSvar>
export type Medicin = z.infer<typeof medicin>
export type NyMedicin = z.infer<typeof nyMedicin>
export type MedicinListe = z.infer<typeof medicinListe>
export type NytDokument = z.infer<typeof nytDokument>
export type Dokument = z.infer<typeof dokument>
export type DokumentListe = z.infer<typeof dokumentListe>
