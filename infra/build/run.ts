import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { paths } from './paths.ts'

/** Some tools colour what they say even into a pipe. */
const plain = (said: Buffer[]) => stripVTControlCharacters(Buffer.concat(said).toString())

/** Runs one of the project's own tools, on this Node, quietly: what it says is shown only when it fails. */
export const runTool = (script: string, args: readonly string[], env: Record<string, string> = {}): Promise<void> =>
  new Promise((resolve, reject) => {
    // Tools start other tools by name: these must be ours, and on this Node.
    const PATH = `${join(paths.root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`
    const child = spawn(process.execPath, [join(paths.root, script), ...args], {
      cwd: paths.root, stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env, PATH },
    })
    const said: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => said.push(part))
    child.stderr.on('data', (part: Buffer) => said.push(part))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${[script, ...args].join(' ')} failed:\n${plain(said)}`))
    })
  })
