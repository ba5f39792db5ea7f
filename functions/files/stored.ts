import type { Moment } from '../core/clock.ts'
import type { OmBorger } from '../core/om.ts'
import type { Item } from '../table/table.ts'

/** What is known of a picture. `notat` is empty until a notat takes it; `mark` recognises the same upload again. */
export type StoredFil = {
  readonly id: string
  readonly by: string
  readonly notat: string
  readonly bytes: number
  readonly at: Moment
  readonly mark: string
}

export const isFil = (item: Item): item is Item & StoredFil =>
  typeof item.mark === 'string' && typeof item.by === 'string' && typeof item.notat === 'string'

/** Binds the sealed bytes to borger and fil; bytes moved to another place do not open. */
export const boundTo = (om: OmBorger, fil: string): string => `fil|${om.org}|${om.borger}|${fil}`

/**
 * Where the bytes lie. The mark holds the sender and what was sent, so no second upload, by whomever and under whatever
 * id, lands on bytes that are part of something; the same upload again lands on itself.
 */
export const objectKey = (om: OmBorger, { id, mark }: Pick<StoredFil, 'id' | 'mark'>): string =>
  `O/${om.org}/B/${om.borger}/${id}/${mark}`
