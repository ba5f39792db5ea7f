import type { Laesere } from '../../../functions/dagbog/contract.ts'
import type { KladdeBox } from '../../kladde/createKladde.ts'

/** A notat someone is writing. `id` and `fil` are the ids it will have, made once. */
export type NotatKladde = {
  id: string
  tekst: string
  humoer?: number | undefined
  laesere: Laesere
  alt: string
  fil?: string | undefined
  /** True once the picture has been sent under `fil`. */
  filSendt?: boolean | undefined
  billede?: Blob | undefined
  /** The version a change sets out from. */
  version?: number | undefined
}

export type NotatKladdeBox = KladdeBox<NotatKladde>
