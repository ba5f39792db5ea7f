import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { World } from './context.ts'

const file = fileURLToPath(new URL('world/index.ts', import.meta.url))

/** The demo bosted, when it is there to be furnished. */
export const world: World | undefined = existsSync(file) ? await import(file) as World : undefined
