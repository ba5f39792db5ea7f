import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { paths } from '../../../infra/build/paths.ts'
import { endChild, startChild } from '../../../infra/local/child.ts'
import { freePort } from '../../../infra/local/ports.ts'

export type House = {
  readonly origin: string
  readonly borger: string
  readonly signIn: string
  stop: () => Promise<void>
}

type Persona = { id: string; borgere: { id: string }[] }

const demo = 'jonas'

/** The furnished house, in a process of its own as anyone starts it, and one of its borgere. */
export const startHouse = async (): Promise<House> => {
  const dir = mkdtempSync(join(tmpdir(), 'samspil-bench-house-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const start = join(paths.root, 'infra/local/start.ts')
  const child = startChild(process.execPath, [start, '--port', String(port), '--data', dir], {
    env: { PATH: process.env['PATH'] ?? '', HOME: dir }, stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = async () => {
    await endChild(child, 10_000)
    rmSync(dir, { recursive: true, force: true })
  }
  try {
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', (said: Buffer) => { if (said.includes(`ready ${origin}`)) resolve() })
      child.once('exit', () => { reject(new Error('the house did not start')) })
    })
    const personas = await (await fetch(`${origin}/local/personas`)).json() as Persona[]
    const borger = personas.find(({ id }) => id === demo)?.borgere[0]?.id
    if (borger === undefined) throw new Error(`${demo} is no borger`)
    return { origin, borger, signIn: `${origin}/auth/login?login_hint=${demo}`, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

export type Page = { readonly path: string; readonly content: string }

/** A borger's pages that are measured, and what stands there once it has come. */
export const pagesOf = (borger: string): Record<'hjem' | 'dagbog' | 'skriv', Page> => ({
  hjem: { path: '/', content: 'main .valg' },
  dagbog: { path: `/borger/${borger}/dagbog`, content: 'main .notat' },
  skriv: { path: `/borger/${borger}/dagbog/skriv`, content: 'main textarea' },
})
