import { faelles as daFaelles } from './da/faelles.ts'
import { fejl as daFejl } from './da/fejl.ts'
import { words } from './words.ts'

export const faelles = words('faelles', daFaelles)
export const fejl = words('fejl', daFejl)

/** The sentence for a code, also for one the page does not know. */
export const fejlText = (code: string | undefined): string =>
  code !== undefined && code in daFejl ? fejl[code as keyof typeof daFejl] : fejl['proev-igen']
