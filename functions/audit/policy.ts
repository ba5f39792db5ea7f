import type { PersonId } from '../core/ids.ts'
import { near } from '../core/scope.ts'
import type { BorgerRights, Rolle } from '../core/scope.ts'

/** A line of the log as it lies with the borger. */
export type Line = {
  readonly who: string
  readonly rolle: Rolle | undefined
  readonly kind: 'read' | 'write' | 'refused'
}

type Reader = { readonly person: PersonId; readonly rolle: Rolle | 'mig' }

/**
 * The borger sees who else has looked, all of it. One who acts for the borger sees the professionals and the staff, and
 * the own lines, but no other relative's; and a refusal names someone who may be a relative, so it is the borger's alone.
 */
export const maySeeLine = ({ person, rolle }: Reader, line: Line): boolean => {
  if (rolle === 'borger') return line.who !== person
  if (line.who === person) return true
  return line.kind !== 'refused' && line.rolle !== undefined && !near.includes(line.rolle)
}

type Asker = Reader & { readonly adgang: BorgerRights }

/**
 * A count of somebody's looks is lines of the log: it needs `indsigt`, and the rule above decides. Where all of a kind
 * would be left out, the kind is not told at all, for «nothing» would be untrue.
 */
export const mayCount = (asker: Asker, who: string, rolle: Rolle, kind: Line['kind']): boolean =>
  (asker.adgang.indsigt?.includes('read') ?? false) && maySeeLine(asker, { who, rolle, kind })
