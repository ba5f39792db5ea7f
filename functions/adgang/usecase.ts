import { AppError } from '../core/errors.ts'
import type { PersonId } from '../core/ids.ts'
import { newId } from '../core/ids.ts'
import { Refused } from '../table/table.ts'
import type { Adgang, NyAdgang } from './contract.ts'
import { borgerMayEnd, endOf, mayGive, oldestSeen } from './giving.ts'
import type { Grund } from './grund.ts'
import type { House } from './house.ts'
import { signer } from './name.ts'
import type { Permit } from './permit.ts'
import type { AdgangStore, Before } from './store.ts'
import { asAnswers, sealEvidence } from './stored.ts'
import type { Evidences } from './stored.ts'

export type AdgangDeps = { readonly house: House; readonly adgang: AdgangStore }
type Giving = Permit<'adgang', 'act'>

const mostGrunde = 4

/** Everyone who has, or has had, an adgang to the borger; the ones that stand first. */
export const readAdgange = async ({ adgang }: AdgangDeps, permit: Permit<'adgang', 'read'>): Promise<Adgang[]> => {
  const lines = (await adgang.all(permit)).flatMap((one) => asAnswers(one, permit.heldAt))
  return lines.toSorted((a, b) => Number(b.status === 'aktiv') - Number(a.status === 'aktiv'))
}

const write = async (
  { house, adgang }: AdgangDeps, permit: Giving, person: PersonId,
  { there }: Before, grunde: readonly Grund[], evidence: Evidences, what: string,
): Promise<Adgang[]> => {
  const keys = await house.vault.unlock({ org: permit.om.org, borger: permit.om.borger })
  const version = (there?.version ?? 0) + 1
  try {
    await adgang.write(permit, person, grunde, sealEvidence(keys, permit.om, person, version, evidence), there, what)
  } catch (error) {
    throw error instanceof Refused ? new AppError('aendret-imens') : error
  }
  return asAnswers({ person, version, grunde: [...grunde], evidence }, permit.heldAt)
}

/**
 * Gives one person one adgang to one borger. A new one in the same role takes the old one's place; the one before is
 * kept as history. It works from the very next request.
 */
export const giveAdgang = async (deps: AdgangDeps, permit: Giving, person: PersonId, wanted: NyAdgang): Promise<Adgang[]> => {
  mayGive(permit, person, wanted)
  const til = endOf(wanted, permit.heldAt)
  const before = await deps.adgang.before(permit, person)
  if (before.navn === undefined) throw new AppError('not-found')
  const standing = (before.there?.grunde ?? []).filter(({ rolle, status }) => status === 'aktiv' && rolle !== wanted.rolle)
  if (standing.length >= mostGrunde) throw new AppError('ikke-plads')
  const { rolle, adgang, basis, bevis, haendelse } = wanted
  const aeldste = oldestSeen(wanted, before.there?.grunde ?? [], permit.heldAt)
  const grund: Grund = {
    id: newId(permit.heldAt), rolle, adgang, basis, givetAf: permit.person, fra: permit.heldAt, til, status: 'aktiv',
    ...(aeldste !== undefined && { aeldste }),
  }
  const givetAf = await signer(deps.house.vault, permit)
  // Only of the grunde that stand: the version before is kept whole, and an item that only grew would one day be too big.
  const kept = standing.flatMap(({ id }) => (before.there?.evidence[id] ? [[id, before.there.evidence[id]] as const] : []))
  const evidence = { ...Object.fromEntries(kept), [grund.id]: { navn: before.navn, givetAf, bevis, ...(haendelse !== undefined && { haendelse }) } }
  return write(deps, permit, person, before, [...standing, grund], evidence, 'giveAdgang')
}

/**
 * Ends every grund this person has, at once. The borger's own is never among them, and what rests on law the borger
 * cannot end: of two grunde the borger ends the one that rests on the own yes.
 */
export const endAdgang = async (deps: AdgangDeps, permit: Giving, person: PersonId): Promise<Adgang[]> => {
  const before = await deps.adgang.before(permit, person)
  const grunde = before.there?.grunde ?? []
  if (grunde.length === 0 || grunde.some(({ basis }) => basis === 'selv')) throw new AppError('not-found')
  const mayEnd = ({ basis }: Grund) => permit.rolle !== 'borger' || borgerMayEnd(basis)
  const standing = grunde.filter(({ status }) => status === 'aktiv')
  if (standing.length > 0 && !standing.some(mayEnd)) throw new AppError('for-bred-adgang')
  const ended = grunde.map((grund): Grund => (grund.status === 'aktiv' && mayEnd(grund)
    ? { ...grund, status: 'ophoert', til: Math.min(grund.til ?? permit.heldAt, permit.heldAt) } : grund))
  return write(deps, permit, person, before, ended, before.there?.evidence ?? {}, 'endAdgang')
}
