import { randomInt } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import * as z from 'zod'

/** Listens for a moment: gives the port, or undefined when someone else has it. */
const tryPort = (port: number): Promise<number | undefined> => new Promise((resolve) => {
  const probe = createServer()
  probe.once('error', () => resolve(undefined))
  probe.listen(port, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined))
  })
})

export const isFree = async (port: number): Promise<boolean> => (await tryPort(port)) !== undefined

/** A loopback port nobody listens on just now. */
export const freePort = async (): Promise<number> => {
  const port = await tryPort(0)
  if (port === undefined) throw new Error('this machine has no free port')
  return port
}

const stored = z.strictObject({ idp: z.number().int() })

/**
 * The login provider's port, the same at every start: it is part of the issuer, and who someone is is known by it.
 * Below the range the kernel takes its own ports from. Another is found only if that one is taken.
 */
export const idpPort = async (dir: string): Promise<number> => {
  const file = join(dir, 'ports.json')
  let port = existsSync(file) ? stored.parse(JSON.parse(readFileSync(file, 'utf8'))).idp : randomInt(20_000, 30_000)
  while (!(await isFree(port))) port = randomInt(20_000, 30_000)
  writeFileSync(file, JSON.stringify({ idp: port }))
  return port
}
