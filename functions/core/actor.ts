import type { OrgId, PersonId } from './ids.ts'

/** The signed-in person behind one request. Says who asks, and nothing about what they may. */
export type Actor = { readonly org: OrgId; readonly person: PersonId }
