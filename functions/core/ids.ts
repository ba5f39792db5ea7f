import * as z from 'zod'

/** 64 URL-safe characters in the order ASCII sorts them, so that ids sort by the time they were made. */
const alphabet = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'
const timeLength = 8
const randomLength = 14

/** An id is 22 characters: 48 bits of time (ms), then 84 random bits. It can never hold a key separator. */
export const idPattern = /^[-0-9A-Z_a-z]{22}$/

const id = (name: string) => z.string().regex(idPattern).meta({ id: name })

export const orgId = id('OrgId').brand<'OrgId'>()
export const personId = id('PersonId').brand<'PersonId'>()
export const borgerId = id('BorgerId').brand<'BorgerId'>()
export const enhedId = id('EnhedId').brand<'EnhedId'>()
export const notatId = id('NotatId').brand<'NotatId'>()
export const beskedId = id('BeskedId').brand<'BeskedId'>()
export const filId = id('FilId').brand<'FilId'>()
export const aktivitetId = id('AktivitetId').brand<'AktivitetId'>()
export const dokumentId = id('DokumentId').brand<'DokumentId'>()
export const medicinId = id('MedicinId').brand<'MedicinId'>()
export const sagId = id('SagId').brand<'SagId'>()

export type OrgId = z.infer<typeof orgId>
export type PersonId = z.infer<typeof personId>
export type BorgerId = z.infer<typeof borgerId>
export type EnhedId = z.infer<typeof enhedId>
export type NotatId = z.infer<typeof notatId>
export type BeskedId = z.infer<typeof beskedId>
export type FilId = z.infer<typeof filId>
export type AktivitetId = z.infer<typeof aktivitetId>
export type DokumentId = z.infer<typeof dokumentId>
export type MedicinId = z.infer<typeof medicinId>
export type SagId = z.infer<typeof sagId>

/** Makes an id. Browsers and servers make the same kind; the moment is the maker's and proves nothing. */
export const newId = (now: number = Date.now()): string => {
  let time = ''
  for (let rest = now, i = 0; i < timeLength; i++, rest = Math.floor(rest / 64)) time = alphabet[rest % 64] + time
  const random = crypto.getRandomValues(new Uint8Array(randomLength))
  return time + Array.from(random, (byte) => alphabet[byte % 64]).join('')
}
