import type { Moment } from '../core/clock.ts'

export type Look = {
  readonly who: string
  readonly kind: 'read' | 'write' | 'refused'
  readonly scope: string
  readonly heldAt: Moment
}

export type Use<S extends string> = { omraade: S; antal: number; seneste: Moment }

/** Lines of one kind, by what they were about, the most used first. */
export const usesOf = <S extends string>(looks: readonly (Look & { scope: S })[], kind: Look['kind']): Use<S>[] => {
  const uses = new Map<S, Use<S>>()
  for (const { scope, heldAt } of looks.filter((look) => look.kind === kind)) {
    const before = uses.get(scope)
    uses.set(scope, { omraade: scope, antal: (before?.antal ?? 0) + 1, seneste: Math.max(before?.seneste ?? 0, heldAt) })
  }
  return [...uses.values()].toSorted((a, b) => b.antal - a.antal)
}

/** Refusals from the end of the adgang on; while it stands there is no «since». */
export const refusedSince = (looks: readonly Look[], ended: Moment | undefined): Moment[] =>
  (ended === undefined ? [] : looks.filter(({ kind, heldAt }) => kind === 'refused' && heldAt >= ended).map(({ heldAt }) => heldAt))
