import type { BorgerId, OrgId, PersonId } from './ids.ts'
import type { BorgerScope, StedScope } from './scope.ts'

/** The signed-in person's own things: start page, the key to their drafts. */
export type OwnScope = 'mig'
/** Who the borger is and what I may here: open to anyone with any adgang to the borger. */
export type HeadScope = 'hoved'
export type AnyScope = BorgerScope | HeadScope | StedScope | OwnScope

/** What a right is about. `enhed` is where the borger lives now (the relatives' lane hangs on it). */
export type OmBorger = { readonly slags: 'borger'; readonly org: OrgId; readonly borger: BorgerId; readonly enhed: string }
export type OmSted = { readonly slags: 'sted'; readonly org: OrgId; readonly sted: string }
export type OmMig = { readonly slags: 'mig'; readonly org: OrgId; readonly person: PersonId }
export type AnyOm = OmBorger | OmSted | OmMig
export type Om<S extends AnyScope> = S extends BorgerScope | HeadScope ? OmBorger : S extends OwnScope ? OmMig : OmSted
