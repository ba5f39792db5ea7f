import * as z from 'zod'
import { filId } from '../core/ids.ts'

/** What a picture may be sent as; what it is, its first bytes decide. */
export const billedTyper = ['image/jpeg', 'image/png', 'image/webp'] as const

/** 4 MB: with base64 around it a picture still fits in one event. The browser has shrunk it long before. */
export const mostBytes = 4 * 1024 * 1024

/** A picture that has been received: re-made as JPEG of at most 1600 pixels, `bytes` long. Nobody sees it before it is part of a notat. */
export const fil = z.strictObject({ id: filId, bytes: z.int() }).meta({ id: 'Fil' })

/** A new wording may have a new picture: its number makes the address another one, and says nothing else. */
export const udgave = z.strictObject({ v: z.string().regex(/^\d{1,6}$/).optional() })

export const filSti = z.object({ filId })

export type Fil = z.infer<typeof fil>
