import type { House } from '../adgang/house.ts'
import { signer } from '../adgang/name.ts'
import type { Permit } from '../adgang/permit.ts'
import { iso } from '../core/clock.ts'
import { AppError } from '../core/errors.ts'
import type { SagId } from '../core/ids.ts'
import { Refused } from '../table/table.ts'
import type { NyUenighed, NytSvar, Sag, VentendeSag } from './contract.ts'
import { disputed, mayAnswer } from './policy.ts'
import type { SagStore } from './store.ts'
import type { OpenSag, StoredSag } from './stored.ts'
import { openSag, sealPart } from './stored.ts'

export type SagDeps = { readonly house: House; readonly sag: SagStore }
type Writing = Permit<'adgang', 'act'>
type Made = { readonly sag: Sag; readonly isNew: boolean }

const unlock = ({ house }: SagDeps, { om }: Writing) => house.vault.unlock({ org: om.org, borger: om.borger })

/** The cases about the borger's adgange, the newest first. */
export const readSager = async ({ sag }: SagDeps, permit: Permit<'adgang', 'read'>): Promise<Sag[]> =>
  (await sag.all(permit)).toSorted((a, b) => Date.parse(b.skrevet) - Date.parse(a.skrevet))

/** The same words sent again by the same person are the case that stands; another under its id is refused. */
const sameAs = (before: OpenSag, permit: Writing, mark: string): Made => {
  if (before.by !== permit.person || before.stored.mark !== mark) throw new AppError('id-optaget')
  return { sag: before.sag, isNew: false }
}

/** The borger disagrees with an adgang that rests on law: a case, and someone who must answer it. */
export const disagree = async (
  deps: SagDeps, permit: Writing, id: SagId, { person, tekst = '' }: NyUenighed,
): Promise<Made> => {
  const [keys, before, navn] = await Promise.all([
    unlock(deps, permit), deps.sag.toWrite(permit, { sag: id, person }), signer(deps.house.vault, permit),
  ])
  const mark = keys.mark({ id, person, tekst })
  if (before.sag) return sameAs(before.sag, permit, mark)
  const grund = disputed(before.adgang?.grunde ?? [], permit.heldAt)
  if (!grund) throw new AppError('forkert-indhold', 'person')
  const about = before.adgang?.evidence[grund.id]?.navn ?? '–'
  const { om, person: by, heldAt: at } = permit
  const stored: StoredSag = {
    id, person, rolle: grund.rolle, basis: grund.basis, enhed: om.enhed, by, at, mark,
    s: sealPart(keys, om, id, 'uenig', { tekst, navn, om: about }),
  }
  try {
    await deps.sag.add(permit, stored)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const there = (await deps.sag.toWrite(permit, { sag: id })).sag
    if (!there) throw new AppError('id-optaget')
    return sameAs(there, permit, mark)
  }
  return { sag: openSag(stored, om, keys).sag, isNew: true }
}

/** The leder answers, once. The borger reads the answer on the person's page. */
export const answerSag = async (deps: SagDeps, permit: Writing, id: SagId, { tekst }: NytSvar): Promise<Sag> => {
  if (!mayAnswer(permit)) throw new AppError('for-bred-adgang')
  const [keys, before, navn] = await Promise.all([
    unlock(deps, permit), deps.sag.toWrite(permit, { sag: id }), signer(deps.house.vault, permit),
  ])
  if (!before.sag) throw new AppError('not-found')
  const mark = keys.mark({ id, svar: tekst })
  const answered = ({ stored, sag }: OpenSag): Sag => {
    if (stored.svar?.mark !== mark) throw new AppError('aendret-imens')
    return sag
  }
  if (before.sag.stored.svar) return answered(before.sag)
  const { om, person: by, heldAt: at } = permit
  const svar = { by, at, mark, s: sealPart(keys, om, id, 'svar', { tekst, navn }) }
  try {
    await deps.sag.answer(permit, before.sag.stored, svar)
  } catch (error) {
    const there = error instanceof Refused ? (await deps.sag.toWrite(permit, { sag: id })).sag : undefined
    if (!there) throw error
    return answered(there)
  }
  return openSag({ ...before.sag.stored, svar }, om, keys).sag
}

/** Two names for each that waits fit in one consistent read. */
const most = 50

/** What waits for an answer at the enhed, the oldest first. */
export const readVentende = async ({ sag }: SagDeps, permit: Permit<'drift', 'read'>): Promise<VentendeSag[]> => {
  const waiting = (await sag.waiting(permit)).toSorted((a, b) => a.siden - b.siden).slice(0, most)
  if (waiting.length === 0) return []
  const navne = await sag.names(permit, {
    borgere: [...new Set(waiting.map(({ borger }) => borger))], personer: [...new Set(waiting.map(({ person }) => person))],
  })
  return waiting.flatMap(({ id, borger, person, rolle, basis, siden }) => {
    const navn = navne.get(borger)
    if (navn === undefined) return []
    return [{ id, borger: { id: borger, navn }, person: { id: person, navn: navne.get(person) ?? '–' }, rolle, basis, siden: iso(siden) }]
  })
}
