import type { NyAdgang } from '../../functions/adgang/contract.ts'
import type { BorgerRights } from '../../functions/core/scope.ts'

/** An adgang being filled in; empty text is «not chosen yet». `til` is the last day, as `2027-03-31`. */
export type AdgangKladde = {
  person: string
  rolle: NyAdgang['rolle'] | ''
  adgang: BorgerRights
  basis: NyAdgang['basis'] | ''
  bevis: string
  til: string
  /** What it is given for, beside the end. */
  haendelse: string
  /** May older notater be seen? Not unless it is ticked. */
  aeldre: boolean
}

export type Missing = 'person' | 'rolle' | 'adgang' | 'basis' | 'bevis' | 'til'

/** An end is the default: half a year from now, which the leder may change. */
export const adgangKladde = (now = new Date()): AdgangKladde => {
  const end = new Date(now)
  end.setMonth(end.getMonth() + 6)
  return { person: '', rolle: '', adgang: {}, basis: '', bevis: '', til: end.toLocaleDateString('sv-SE'), haendelse: '', aeldre: false }
}

/** The first thing that is missing, from the top of the page. */
export const missing = ({ person, rolle, adgang, basis, bevis, til }: AdgangKladde): Missing | undefined => {
  if (!person) return 'person'
  if (!rolle) return 'rolle'
  if (Object.keys(adgang).length === 0) return 'adgang'
  if (!basis) return 'basis'
  if (bevis.trim().length < 3) return 'bevis'
  return til ? undefined : 'til'
}

/** The adgang ends when the last day is over in the home. */
export const content = ({ rolle, adgang, basis, bevis, til, haendelse, aeldre }: AdgangKladde): NyAdgang => ({
  rolle: rolle as NyAdgang['rolle'],
  adgang,
  basis: basis as NyAdgang['basis'],
  bevis: bevis.trim(),
  til: endOfDay(til).toISOString(),
  ...(haendelse.trim().length > 1 && { haendelse: haendelse.trim() }),
  aeldre,
})

/** Midnight after the day, in Copenhagen: one or two hours before midnight UTC, as the season has it. */
const endOfDay = (day: string): Date => {
  const midnight = new Date(`${day}T24:00:00Z`)
  const hours = (zone: string) => Number(midnight.toLocaleString('sv-SE', { timeZone: zone, hour: '2-digit' }))
  return new Date(midnight.getTime() - hours('Europe/Copenhagen') * 3_600_000)
}
