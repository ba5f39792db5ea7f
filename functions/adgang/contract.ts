import * as z from 'zod'
import { enhedId, personId } from '../core/ids.ts'
import { basis, borgerRights, rolle, stedRights } from '../core/scope.ts'
import { navn } from '../person/contract.ts'

/** Why an adgang stands, written down when it is given: what was said or shown, to whom, when. */
export const bevis = z.string().trim().min(3).max(400)

/** What it is given for, told beside its end: «opfølgningen», «ferien». The end itself is the date. */
const haendelse = z.string().trim().min(2).max(80)

/**
 * One adgang for one person to one borger. An end is the default; `samtykke` to a relative with a health scope ends
 * within 12 months (sundhedsloven §§ 43–44). Nobody gives wider than they hold.
 */
export const nyAdgang = z.strictObject({
  rolle: rolle.exclude(['borger', 'medarbejder', 'leder']),
  adgang: borgerRights,
  basis: basis.exclude(['selv', 'ansaettelse', 'noedadgang']),
  bevis,
  til: z.iso.datetime().optional(),
  haendelse: haendelse.optional(),
  /** May it reach notater older than itself? `false` closes the past; without a word it is open. */
  aeldre: z.boolean().optional(),
}).meta({ id: 'NyAdgang' })

/** An adgang as the borger, and the leder on the borger's behalf, see it. */
export const adgang = z.strictObject({
  person: z.strictObject({ id: personId, navn }),
  rolle,
  adgang: borgerRights,
  basis,
  bevis: z.string(),
  givetAf: z.strictObject({ id: personId, navn }),
  fra: z.iso.datetime(),
  til: z.iso.datetime().optional(),
  haendelse: z.string().optional(),
  /** Notater from before this are not seen; absent where all are. */
  aeldste: z.iso.datetime().optional(),
  status: z.enum(['aktiv', 'ophoert', 'udloebet']),
}).meta({ id: 'Adgang' })

export const adgange = z.strictObject({ adgange: z.array(adgang).max(200) }).meta({ id: 'Adgange' })

/** Why it ends; kept beside the adgang. */
export const ophoer = z.strictObject({ grund: z.string().trim().max(400).optional() }).meta({ id: 'Ophoer' })

/** A person's work or help at an enhed, with dates (vikar too): what on the place, and what on the borgere there. */
export const nyTilknytning = z.strictObject({
  rolle: rolle.extract(['medarbejder', 'leder', 'frivillig']),
  adgang: stedRights,
  borgere: borgerRights,
  fra: z.iso.datetime().optional(),
  til: z.iso.datetime().optional(),
}).meta({ id: 'NyTilknytning' })

export const personSti = z.object({ personId })
export const enhedSti = z.object({ nyEnhedId: enhedId })

export type NyAdgang = z.infer<typeof nyAdgang>
export type Adgang = z.infer<typeof adgang>
export type Adgange = z.infer<typeof adgange>
export type Ophoer = z.infer<typeof ophoer>
export type NyTilknytning = z.infer<typeof nyTilknytning>
