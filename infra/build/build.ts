import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleFunctions } from './bundle.ts'
import type { Bundle } from './bundle.ts'
import { withLock } from './lock.ts'
import { paths } from './paths.ts'
import { runTool } from './run.ts'
import { clearStamp, isBuilt, sourceStamp, writeStamp } from './stamp.ts'

const has = (file: string) => existsSync(join(paths.root, file))

const buildSite = async () => {
  if (!has('web/vite.config.ts')) return
  // A test runner sets NODE_ENV, and Vite would then lay in what is for development: another site than is deployed.
  await runTool('node_modules/vite/bin/vite.js', ['build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'],
    { NODE_ENV: 'production' })
}

/** The contract is a file of the site: it is public, and no Lambda has to carry the words of every schema. */
const writeOpenapi = async () => {
  const source = 'functions/http/openapi.ts'
  if (!has(source)) return
  const { openapi } = await import(join(paths.root, source)) as { openapi: () => object }
  await mkdir(paths.site, { recursive: true })
  await writeFile(join(paths.site, 'openapi.json'), JSON.stringify(openapi()))
}

const synthesise = async () => {
  if (has('infra/app.ts')) {
    await runTool('node_modules/aws-cdk/bin/cdk', ['synth', '--quiet'], { CDK_DISABLE_CLI_TELEMETRY: 'true' })
  }
}

const withSite = !process.argv.includes('--no-site')

const kb = (bytes: number) => `${(bytes / 1_024).toFixed(1)} KB`.padStart(10)

const report = (bundles: Bundle[]) => {
  for (const { name, bytes, gzipped } of bundles) console.log(`${name.padEnd(10)}${kb(bytes)} min${kb(gzipped)} gz`)
}

/**
 * Everything that is deployed, from this tree. What was already made from it is left alone. `--force` makes it again;
 * `--no-site` leaves the pages out, and then the build counts as not done.
 */
const buildHouse = () => withLock(async () => {
  if (!process.argv.includes('--force') && isBuilt()) return
  const stamp = sourceStamp()
  clearStamp()
  const [bundles] = await Promise.all([bundleFunctions(), withSite && buildSite()])
  await writeOpenapi()
  report(bundles)
  await synthesise()
  if (withSite) writeStamp(stamp)
})

await buildHouse().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
