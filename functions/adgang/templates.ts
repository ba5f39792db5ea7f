import type { BorgerRights, Right, StedRights } from '../core/scope.ts'
import { borgerScopes, stedScopes } from '../core/scope.ts'

const every = <S extends string>(scopes: readonly S[], rights: readonly Right[]) =>
  Object.fromEntries(scopes.map((scope) => [scope, [...rights]])) as Partial<Record<S, Right[]>>

/** The borger's own: everything about oneself. */
export const selv: BorgerRights = every(borgerScopes, ['read', 'write', 'act'])

/** Whoever makes an enhed leads it, until another leder says otherwise. */
export const lederSted: StedRights = every(stedScopes, ['read', 'write', 'act'])
export const lederBorgere: BorgerRights = every(borgerScopes, ['read', 'write', 'act'])

/** The first leder of an organisation: makes enheder and persons, and sees no borger by it. */
export const firstLeder: StedRights = { drift: ['read', 'write', 'act'] }
