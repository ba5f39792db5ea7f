import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { startPortal } from '../../infra/local/portal.ts'
import type { Portal } from '../../infra/local/portal.ts'

/** The furnished house every journey shares. Change nothing in it that another journey looks at; never its clock. */
export const origin = (): string => inject('origin')

/**
 * A furnished house of one's own, for what would disturb the others: killing parts, moving the clock. It is the same
 * demo bosted, in a copy.
 */
export const startOwnHouse = async (): Promise<Portal> => {
  const dir = mkdtempSync(join(tmpdir(), 'samspil-own-'))
  cpSync(inject('furnished'), dir, { recursive: true })
  const portal = await startPortal({ port: 0, dir, world: 'demo' })
  return {
    ...portal,
    stop: async () => {
      await portal.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

export type PersonaHer = { id: string; rolle: string; name: string; borgere: { id: string; scopes: string[] }[] }

export const personas = async (at: string = origin()): Promise<PersonaHer[]> =>
  (await fetch(`${at}/local/personas`)).json() as Promise<PersonaHer[]>

/** The id of the borger a persona is. */
export const borgerId = async (persona: string, at: string = origin()): Promise<string> => {
  const found = (await personas(at)).find(({ id }) => id === persona)?.borgere[0]
  if (found === undefined) throw new Error(`${persona} is no borger`)
  return found.id
}
