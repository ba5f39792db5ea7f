import type { Rum } from '../../functions/besked/contract.ts'
import type { MinBorger } from '../../functions/person/contract.ts'
import { besked as text } from '../text/besked.ts'
import { firstName } from '../ui/navn.ts'

/** The page of a room. A dot in an address is a file's, so the parts of the room's name stand as steps. */
export const rumHref = (borger: string, rum: string) => `/borger/${borger}/besked/${rum.replace('.', '/')}`
export const rumFromPath = ({ hvem, person }: { hvem: string; person?: string }) =>
  [hvem, person].filter(Boolean).join('.')

/** On which side of the room the reader stands. The server decides who may; this only finds the words. */
type Side = 'borger' | 'personale' | 'udenfor'

export const sideOf = ({ selv, rolle }: MinBorger): Side =>
  selv ? 'borger' : rolle === 'medarbejder' || rolle === 'leder' ? 'personale' : 'udenfor'

const whose = (rum: Rum) => rum.paaroerende?.navn ?? ''

/** Who the reader writes with in this room. */
export const otherIn = (borger: MinBorger, rum: Rum): string => {
  const side = sideOf(borger)
  if (side === 'udenfor') return rum.slags === 'paaroerende-borger' ? borger.navn : text.personalet
  if (rum.slags === 'borger-personale') return side === 'borger' ? text.personalet : borger.navn
  return whose(rum)
}

/** Who can read what is written here, said before it is written. */
export const seenBy = (borger: MinBorger, rum: Rum): string => {
  const side = sideOf(borger)
  const navn = firstName(borger.navn)
  if (rum.slags === 'borger-personale') {
    return side === 'borger' ? text.seere.migOgPersonalet : text.seere.borgerOgPersonalet(navn)
  }
  if (rum.slags === 'paaroerende-borger') return text.seere.kunTo(side === 'borger' ? firstName(whose(rum)) : navn)
  return side === 'personale' ? text.seere.paaroerendeOgPersonalet(firstName(whose(rum)), navn) : text.seere.udenBorger(navn)
}

/**
 * What the page and its field are called: whom one writes to, or wrote with where nothing more can be written. Staff, who
 * answer, have a shorter word for the field.
 */
export const headingOf = (borger: MinBorger, rum: Rum): string => {
  const other = otherIn(borger, rum)
  if (sideOf(borger) === 'personale') return text.med(other)
  if (!rum.maaSkrive) return text.med(other === text.personalet ? text.personaletSmaat : firstName(other))
  return other === text.personalet ? text.skrivTilPersonalet : text.skrivTil(firstName(other))
}

export const labelOf = (borger: MinBorger, rum: Rum): string =>
  (sideOf(borger) === 'personale' ? text.skrivSvar : headingOf(borger, rum))
