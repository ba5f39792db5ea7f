import type { House } from '../adgang/house.ts'
import type { Permit } from '../adgang/permit.ts'
import { AppError } from '../core/errors.ts'
import type { DokumentId, MedicinId } from '../core/ids.ts'
import { Refused } from '../table/table.ts'
import type {
  Dokument, DokumentListe, Medicin, MedicinListe, NyMedicin, NytDokument, NytStamkort, Stamkort, StamkortSvar,
} from './contract.ts'
import { byName, judge, newestFirst } from './policy.ts'
import type { Kind, Open, StoredRecord } from './stored.ts'
import { sealRecord } from './stored.ts'
import type { MedicinWords, OplysningStore, Place, StamkortWords } from './store.ts'
import { medicinPlace, stamkortId, stamkortPlace } from './store.ts'

export type OplysningDeps = { readonly house: House; readonly store: OplysningStore }

const asStamkort = ({ stored, words }: Open<StamkortWords>): Stamkort => ({ ...words, version: stored.version })
const asMedicin = ({ stored, words }: Open<MedicinWords>): Medicin =>
  ({ ...words, id: stored.id as MedicinId, version: stored.version })

export const readStamkort = async ({ store }: OplysningDeps, permit: Permit<'stamkort', 'read'>): Promise<StamkortSvar> => {
  const found = await store.stamkort(permit)
  return found ? { stamkort: asStamkort(found) } : {}
}

export const readMedicin = async ({ store }: OplysningDeps, permit: Permit<'medicin', 'read'>): Promise<MedicinListe> =>
  ({ medicin: (await store.medicin(permit)).map(asMedicin).toSorted(byName) })

export const readDokumenter = async ({ store }: OplysningDeps, permit: Permit<'dokument', 'read'>): Promise<DokumentListe> => {
  const found = await store.dokumenter(permit)
  return { dokumenter: found.map(({ stored, words }) => ({ id: stored.id as DokumentId, ...words })).toSorted(newestFirst) }
}

export const readDokument = async (
  { store }: OplysningDeps, permit: Permit<'dokument', 'read'>, id: DokumentId,
): Promise<Dokument> => {
  const found = await store.dokument(permit, id)
  if (!found) throw new AppError('not-found')
  return { id, ...found.words }
}

type Writing = Permit<'stamkort', 'write'> | Permit<'medicin', 'write'>
type Written<T> = { readonly value: T; readonly isNew: boolean }

type Upsert<T> = {
  readonly kind: Kind
  readonly id: string
  readonly place: Place
  readonly wanted: T
  /** The wording the writer saw, where they say it. */
  readonly saw: number | undefined
  /** What stands now. */
  readonly before: () => Promise<Open<T> | undefined>
}

/** The same words again change nothing; other words are a new wording, and the one that stood is kept. */
const upsert = async <T>({ house, store }: OplysningDeps, permit: Writing, what: Upsert<T>): Promise<Written<Open<T>>> => {
  const { kind, id, place, wanted, saw } = what
  const [keys, before] = await Promise.all([
    house.vault.unlock({ org: permit.om.org, borger: permit.om.borger }), what.before(),
  ])
  const version = (before?.stored.version ?? 0) + 1
  const made = { id, by: permit.person, at: permit.heldAt, version }
  const next: StoredRecord = sealRecord(keys, permit.om, kind, made, wanted)
  if (judge(before?.stored, next.mark, saw) === 'same' && before) return { value: before, isNew: false }
  try {
    await store.replace(permit, place, before?.stored, next)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const there = await what.before()
    if (there?.stored.mark !== next.mark) throw new AppError('aendret-imens')
    return { value: there, isNew: false }
  }
  return { value: { stored: next, words: wanted }, isNew: before === undefined }
}

export const writeStamkort = async (
  deps: OplysningDeps, permit: Permit<'stamkort', 'write'>, { version: saw, ...wanted }: NytStamkort,
): Promise<Written<Stamkort>> => {
  const place = stamkortPlace(permit.om)
  const before = () => deps.store.stamkortToChange(permit)
  const written = await upsert<StamkortWords>(deps, permit, { kind: 'stamkort', id: stamkortId, place, wanted, saw, before })
  return { ...written, value: asStamkort(written.value) }
}

export const writeMedicin = async (
  deps: OplysningDeps, permit: Permit<'medicin', 'write'>, id: MedicinId, { version: saw, ...wanted }: NyMedicin,
): Promise<Written<Medicin>> => {
  const place = medicinPlace(permit.om, id)
  const before = () => deps.store.medicinToChange(permit, id)
  const written = await upsert<MedicinWords>(deps, permit, { kind: 'medicin', id, place, wanted, saw, before })
  return { ...written, value: asMedicin(written.value) }
}

/** Puts a document where it can be read. It never changes: the same id with other words is refused. */
export const writeDokument = async (
  { house, store }: OplysningDeps, permit: Permit<'dokument', 'write'>, id: DokumentId, wanted: NytDokument,
): Promise<Written<Dokument>> => {
  const { om, person, heldAt } = permit
  const keys = await house.vault.unlock({ org: om.org, borger: om.borger })
  const made = { id, by: person, at: heldAt, version: 1 }
  const { tekst: _tekst, ...hoved } = wanted
  const dokument = sealRecord(keys, om, 'dokument', made, wanted)
  try {
    await store.addDokument(permit, sealRecord(keys, om, 'dokumenthoved', made, hoved), dokument)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const there = await store.dokumentToWrite(permit, id)
    if (there?.stored.mark !== dokument.mark) throw new AppError('id-optaget')
    return { value: { id, ...there.words }, isNew: false }
  }
  return { value: { id, ...wanted }, isNew: true }
}
