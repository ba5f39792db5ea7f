import { spawn } from 'node:child_process'
import type { ChildProcess, StdioOptions } from 'node:child_process'
import { existsSync } from 'node:fs'

const setpriv = '/usr/bin/setpriv'
const leashed = existsSync(setpriv)

export type ChildOptions = { env: Record<string, string>; stdio: StdioOptions }

/**
 * A child that cannot outlive its parent: the kernel kills it when we die, even by `kill -9`.
 * Where `setpriv` (util-linux) is missing, only an orderly stop ends it.
 */
export const startChild = (command: string, args: readonly string[], { env, stdio }: ChildOptions): ChildProcess =>
  leashed
    ? spawn(setpriv, ['--pdeathsig', 'KILL', command, ...args], { env, stdio })
    : spawn(command, args, { env, stdio })

/** Asks the child to end, and insists after `grace` ms. Resolves when it is gone. */
export const endChild = async (child: ChildProcess, grace = 2_000): Promise<void> => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const insist = setTimeout(() => child.kill('SIGKILL'), grace)
  await gone
  clearTimeout(insist)
}
