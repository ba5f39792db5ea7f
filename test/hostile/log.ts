import { vi } from 'vitest'

/** Keeps the portal's log to itself, to be looked at; everything else that is written goes on to the terminal. */
export const listenToLog = () => {
  const lines: string[] = []
  const write = process.stdout.write.bind(process.stdout)
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    const said = typeof text === 'string' ? text : Buffer.from(text).toString('utf8')
    if (!said.startsWith('{"level"')) return write(text, ...rest as [])
    lines.push(said)
    return true
  })
  const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const)
    .map((name) => vi.spyOn(console, name).mockImplementation((...said) => { lines.push(said.map(String).join(' ')) }))
  return {
    lines,
    stop: () => { for (const one of [spy, ...consoles]) one.mockRestore() },
  }
}

export type Log = ReturnType<typeof listenToLog>
