import type { Route } from '../../functions/http/meta.ts'
import { goodBodies } from '../house/samples.ts'
import { picture } from '../house/picture.ts'
import type { Who, World } from '../world.ts'

/** One borger with the leder who runs the place, and one of every kind of thing under them. */
export type Things = Readonly<Record<string, string>>
export type Ground = { readonly leder: Who; readonly borger: Who & { borger: string; enhed: string } }

/** Makes one of everything a path can name, at one borger and one enhed. */
export const makeThings = async (w: World, { leder, borger }: Ground): Promise<Things> => {
  const at = `/api/borgere/${borger.borger}`
  const place = `/api/enheder/${borger.enhed}`
  const [notatId, filId, aktivitetId, dokumentId, medicinId, beskedId, sagId] = Array.from({ length: 7 }, () => w.newId()) as
    [string, string, string, string, string, string, string]
  const someone = await w.register(leder, 'Nærtstående')
  const given = { dagbog: ['read', 'write'], besked: ['read', 'write'] } as const
  await w.give(leder, borger.borger, someone, 'paaroerende', { dagbog: [...given.dagbog], besked: [...given.besked] })
  await w.must(leder, 'PUT', `${at}/filer/${filId}`, undefined,
    { raw: await picture(), headers: { 'content-type': 'image/jpeg' } })
  await w.must(leder, 'PUT', `${at}/dagbog/${notatId}`, {
    ...goodBodies.NytNotat, laesere: 'alle', billede: { fil: filId, alt: 'En bold' } })
  await w.must(leder, 'PUT', `${place}/aktiviteter/${aktivitetId}`, goodBodies.NyAktivitet)
  await w.must(leder, 'PUT', `${at}/stamkort`, goodBodies.NytStamkort)
  await w.must(leder, 'PUT', `${at}/medicin/${medicinId}`, goodBodies.NyMedicin)
  await w.must(leder, 'PUT', `${at}/dokumenter/${dokumentId}`, goodBodies.NytDokument)
  const rumId = `personale.${someone.id}`
  await w.must(someone, 'PUT', `${at}/samtaler/${rumId}/beskeder/${beskedId}`, goodBodies.NyBesked)
  const byLaw = await w.register(leder, 'Ved lov')
  await w.give(leder, borger.borger, byLaw, 'sagsbehandler', { stamkort: ['read'] }, { basis: 'lovhjemmel' })
  await w.must(borger, 'PUT', `${at}/uenig/${sagId}`, { person: byLaw.id })
  return {
    borgerId: borger.borger, enhedId: borger.enhed, orgId: leder.org,
    notatId, filId, aktivitetId, dokumentId, medicinId, beskedId, rumId, sagId, personId: someone.id,
    scope: 'dagbog', right: 'read', byLaw: byLaw.id,
  }
}

/** A path with its ids; what is not among them is new. */
export const pathOf = (w: World, { path }: Pick<Route, 'path'>, ids: Things): string =>
  path.replaceAll(/:(\w+)/g, (_all, name: string) => ids[name] ?? w.newId())
