import * as z from 'zod'
import type { OrgId, PersonId } from '../core/ids.ts'
import type { Level } from '../core/session.ts'

/** `GET /auth/login`. Anything that does not fit is read as absent: a bad link still ends at a login. */
export const loginQuery = z.object({
  /** Where to go afterwards: a path of this site (see `safeReturn`). */
  retur: z.string().max(500).optional().catch(undefined),
  /** `1` asks for a new proof of who it is, for the acts that need one. */
  stepup: z.literal('1').optional().catch(undefined),
  /** Whom to sign in as; forwarded only where the portal is set up to, which is on one machine. */
  login_hint: z.string().regex(/^[a-z0-9-]{1,40}$/).optional().catch(undefined),
})

export type LoginQuery = z.infer<typeof loginQuery>

/** What binds the broker's answer to this browser and to this one attempt. */
export type Bindings = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** What is asked of the broker: a fresh proof, and (on one machine) whom to sign in as. */
export type Ask = { readonly stepUp: boolean; readonly hint?: string }

/** Which session an unfinished login set out from; its end is part of the new session's beginning. */
export type SessionRef = { readonly org: OrgId; readonly person: PersonId; readonly hash: string }

/** An unfinished login. It lies in the table under the hash of the cookie's secret, and holds no secret itself. */
export type Attempt = {
  readonly retur: string
  readonly stepUp: boolean
  /** ms of domain time. */
  readonly endsAt: number
  readonly from?: SessionRef | undefined
}

/** Who the broker says it is, after every check of the token. Lives for one request and is never stored. */
export type Identity = {
  readonly issuer: string
  readonly subject: string
  readonly level: Level
  /** When the person proved it, in seconds of the real clock; absent when the broker does not say. */
  readonly authTime?: number | undefined
  readonly cpr?: string | undefined
  /** The broker's own session, so that its end can be ours. */
  readonly sid?: string | undefined
}

/** A login that has ended at the broker, as a checked logout token says; `id` is good once. */
export type EndedElsewhere = {
  readonly issuer: string
  readonly subject: string
  readonly sid?: string | undefined
  readonly id: string
}

/** A person of one organisation, who may be signed in. */
export type Found = { readonly org: OrgId; readonly person: PersonId }

/** What the new `__Host-sid` will hold. */
export type NewSession = Found & { readonly secret: string }
