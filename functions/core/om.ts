import type { BorgerId, OrgId, PersonId } from './ids.ts'
import type { BorgerScope, StedScope } from './scope.ts'

/** The signed-in person's own things: start page, the key to their drafts. */
export type OwnScope = 'mig'
export type AnyScope = BorgerScope | StedScope | OwnScope

/** What a right is about. `enhed` is where the borger lives now (the relatives' lane hangs on it). */
export type OmBorger = { readonly slags: 'borger'; readonly org: OrgId; readonly borger: BorgerId; readonly enhed: string }
export type OmSted = { readonly slags: 'sted'; readonly org: OrgId; readonly sted: string }
export type OmMig = { readonly slags: 'mig'; readonly org: OrgId; readonly person: PersonId }
export type AnyOm = OmBorger | OmSted | OmMig
export type Om<S extends AnyScope> = S extends BorgerScope ? OmBorger : S extends OwnScope ? OmMig : OmSted
