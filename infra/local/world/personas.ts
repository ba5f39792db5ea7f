import type { LocalPersona } from '../context.ts'
import { adgange, arbejde, indflytning } from './adgange.ts'
import { endOfDay } from './huset.ts'
import { navngivning } from './verden.ts'
import type { Noted } from './journal.ts'
import { personer } from './personer.ts'
import type { Persona } from './personer.ts'
import { altOmEnBorger, tilknytninger } from './skabeloner.ts'
import type { Tid } from './tid.ts'
import { tidFra } from './tid.ts'

/** One way to one borger, and the moments it holds between. */
type Vej = { borger: string; scopes: string[]; fra: number; til: number }

const livingAt = (enhed: string | undefined) => personer.filter((one) => one.rolle === 'borger' && one.enhed === enhed)

const ledBy = ({ rolle, hus }: Persona) =>
  personer.filter((one) => rolle === 'leder' && one.rolle === 'borger' && one.hus === hus)

const veje = (who: Persona, tid: Tid): Vej[] => {
  const begyndt = tid.at(indflytning, '08.00')
  const always = { fra: begyndt, til: Number.POSITIVE_INFINITY }
  const end = (dag: number) => endOfDay({ tid }, dag)
  const self: Vej[] = who.rolle === 'borger' ? [{ borger: who.id, scopes: altOmEnBorger, ...always }] : []
  const given = adgange.filter(({ person }) => person === who.id).map(({ borger, adgang, til, slut }): Vej => ({
    borger, scopes: Object.keys(adgang), fra: begyndt,
    til: slut ? tid.at(slut.dag, slut.kl) : end(til ?? indflytning + 364),
  }))
  const working = arbejde.filter(({ person }) => person === who.id).flatMap(({ enhed, som, fra, til }) =>
    livingAt(enhed).map(({ id }): Vej => ({
      borger: id, scopes: Object.keys(tilknytninger[som].borgere),
      fra: fra === undefined ? begyndt : tid.at(fra, '07.00'),
      til: til === undefined ? Number.POSITIVE_INFINITY : end(til),
    })))
  const leading = ledBy(who).map(({ id }): Vej => ({ borger: id, scopes: altOmEnBorger, ...always }))
  return [...self, ...given, ...working, ...leading]
}

/**
 * Who can be signed in as, and which borgere each may see something of at `now`: what was furnished, less what has
 * ended since. An adgang given or ended later by somebody in the portal is not in it.
 */
export const personasAt = (noted: Noted, now: number): LocalPersona[] => {
  const tid = tidFra(noted.idag)
  const id = navngivning(noted)
  // Without MitID, or known nowhere, a login hint ends at no one: such persons are not listed.
  const listed = personer.filter(({ niveau, hus }) => niveau !== 'ingen' && hus !== undefined)
  return listed.map((who) => {
    const borgere = veje(who, tid).filter(({ fra, til, scopes }) => fra <= now && now < til && scopes.length > 0)
      .map(({ borger, scopes }) => ({ id: id(`borger:${borger}`), scopes }))
    return { id: who.id, rolle: who.rolle, name: who.navn, borgere }
  })
}
