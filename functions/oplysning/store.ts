import type { House } from '../adgang/house.ts'
import type { Permit } from '../adgang/permit.ts'
import type { DokumentId, MedicinId } from '../core/ids.ts'
import type { OmBorger } from '../core/om.ts'
import { key, padded } from '../table/keys.ts'
import { patterns } from '../table/patterns.ts'
import { oplysningPlace } from '../table/places.ts'
import type { Key } from '../table/table.ts'
import type { NyMedicin, NytDokument, NytStamkort } from './contract.ts'
import type { StoredRecord } from './stored.ts'
import { reader } from './stored.ts'

/** The words of each kind as they lie; the wording's number lies beside them. */
export type StamkortWords = Omit<NytStamkort, 'version'>
export type MedicinWords = Omit<NyMedicin, 'version'>
export type DokumentHoved = Omit<NytDokument, 'tekst'>

/** There is one stamkort to a borger, so it needs no id of its own. */
export const stamkortId = 'stamkort'

/** Where a record stands, and where its earlier wordings are kept. */
export type Place = { readonly now: Key; readonly revisions: string }

export const stamkortPlace = (om: OmBorger): Place =>
  ({ now: { pk: oplysningPlace(om, 'STAM'), sk: 'HOVED#' }, revisions: oplysningPlace(om, 'STAM') })
export const medicinPlace = (om: OmBorger, id: MedicinId): Place =>
  ({ now: { pk: oplysningPlace(om, 'MED'), sk: key('M', id) }, revisions: oplysningPlace(om, 'MED', id) })

const always = () => true

export const makeOplysningStore = ({ disclose, commit }: Pick<House, 'disclose' | 'commit'>) => ({
  stamkort: async (permit: Permit<'stamkort', 'read'>) =>
    (await disclose(permit, patterns.stamkort, null, reader<StamkortWords>(permit.om, 'stamkort'), always)).values[0],

  stamkortToChange: async (permit: Permit<'stamkort', 'write'>) =>
    (await disclose(permit, patterns.stamkortToChange, null, reader<StamkortWords>(permit.om, 'stamkort'), always)).values[0],

  medicin: async (permit: Permit<'medicin', 'read'>) =>
    (await disclose(permit, patterns.medicin, null, reader<MedicinWords>(permit.om, 'medicin'), always)).values,

  medicinToChange: async (permit: Permit<'medicin', 'write'>, medicin: MedicinId) => {
    const opened = reader<MedicinWords>(permit.om, 'medicin')
    return (await disclose(permit, patterns.medicinToChange, { medicin }, opened, always)).values[0]
  },

  dokumenter: async (permit: Permit<'dokument', 'read'>) =>
    (await disclose(permit, patterns.dokumenter, null, reader<DokumentHoved>(permit.om, 'dokumenthoved'), always)).values,

  dokument: async (permit: Permit<'dokument', 'read'>, dokument: DokumentId) => {
    const opened = reader<NytDokument>(permit.om, 'dokument')
    return (await disclose(permit, patterns.dokument, { dokument }, opened, always)).values[0]
  },

  dokumentToWrite: async (permit: Permit<'dokument', 'write'>, dokument: DokumentId) => {
    const opened = reader<NytDokument>(permit.om, 'dokument')
    return (await disclose(permit, patterns.dokumentToWrite, { dokument }, opened, always)).values[0]
  },

  /** The new wording takes the place of the one that was seen; that one stays as a revision. */
  replace: (
    permit: Permit<'stamkort', 'write'> | Permit<'medicin', 'write'>, { now, revisions }: Place,
    before: StoredRecord | undefined, next: StoredRecord,
  ) =>
    commit(permit, [
      { put: { ...now, ...next }, condition: before ? { equals: { version: before.version } } : { absent: true } },
      ...(before ? [{ put: { ...before, pk: revisions, sk: key('V', padded(before.version)) }, condition: { absent: true as const } }] : []),
    ], { what: 'writeOplysning', ids: [next.id] }),

  addDokument: (permit: Permit<'dokument', 'write'>, hoved: StoredRecord, dokument: StoredRecord) => {
    const { om } = permit
    return commit(permit, [
      { put: { pk: oplysningPlace(om, 'DOK', dokument.id), sk: 'HOVED#', ...dokument }, condition: { absent: true } },
      { put: { pk: oplysningPlace(om, 'DOK'), sk: key('D', hoved.id), ...hoved } },
    ], { what: 'writeDokument', ids: [dokument.id] })
  },
})

export type OplysningStore = ReturnType<typeof makeOplysningStore>
