import type { Dokument, DokumentListe, MedicinListe, StamkortSvar } from '../../functions/oplysning/contract.ts'
import { read } from '../api.ts'

const at = (borger: string, what: string) => `/api/borgere/${borger}/${what}`

export const readStamkort = (borger: string) => read<StamkortSvar>(at(borger, 'stamkort'))
export const readMedicin = (borger: string) => read<MedicinListe>(at(borger, 'medicin'))
export const readDokumenter = (borger: string) => read<DokumentListe>(at(borger, 'dokumenter'))
export const readDokument = (borger: string, id: string) => read<Dokument>(at(borger, `dokumenter/${id}`))
