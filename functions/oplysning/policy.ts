import { AppError } from '../core/errors.ts'

/** What a writer sent, against what stands: the same words again, a change of what they saw, or too late. */
export const judge = (before: { readonly mark: string; readonly version: number } | undefined, mark: string, saw: number | undefined): 'same' | 'change' => {
  if (before?.mark === mark) return 'same'
  if (saw !== undefined && saw !== before?.version) throw new AppError('aendret-imens')
  return 'change'
}

/** By name, as a Dane sorts: å last. */
export const byName = (a: { navn: string }, b: { navn: string }): number => a.navn.localeCompare(b.navn, 'da')

/** The newest by its source first. Days as `2026-11-22` sort as days. */
export const newestFirst = (a: { kilde: { dato: string } }, b: { kilde: { dato: string } }): number =>
  (a.kilde.dato === b.kilde.dato ? 0 : a.kilde.dato < b.kilde.dato ? 1 : -1)
