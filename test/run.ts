import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Runs every check of the project, says how each went, and leaves the count in `.build/tests.json`. */
const root = join(import.meta.dirname, '..')
const bin = join(root, 'node_modules/.bin')
const results = join(root, '.build/vitest.json')
const counts = join(root, '.build/tests.json')

type Step = { readonly name: string; readonly command: string; readonly args: readonly string[] }

const steps: readonly Step[] = [
  { name: 'types', command: 'tsc', args: ['--noEmit'] },
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'build', command: 'node', args: ['infra/build/build.ts'] },
  {
    name: 'tests', command: 'vitest',
    args: ['run', '--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile=${results}`],
  },
]

const run = ({ command, args }: Step): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(join(bin, command), args, { cwd: root, stdio: 'inherit' })
    child.on('exit', (code) => { resolve(code === 0) })
    child.on('error', () => { resolve(false) })
  })

type Report = { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }

/** A test file that could not even start counts as a failure too. */
const vitestCounts = (ok: boolean) => {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8')) as Report
    return { passed: numPassedTests, failed: ok ? numFailedTests : Math.max(1, numFailedTests) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

mkdirSync(join(root, '.build'), { recursive: true })
rmSync(results, { force: true })
rmSync(counts, { force: true })
let passed = 0
let failed = 0
for (const step of steps) {
  const started = Date.now()
  const ok = await run(step)
  const count = step.name === 'tests' ? vitestCounts(ok) : { passed: Number(ok), failed: Number(!ok) }
  passed += count.passed
  failed += count.failed
  console.log(`\n${ok ? 'ok' : 'FAILED'} ${step.name} (${Math.round((Date.now() - started) / 1000)} s)\n`)
}
writeFileSync(counts, JSON.stringify({ passed, failed }))
process.exitCode = failed === 0 ? 0 : 1
