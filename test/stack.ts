import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from 'aws-cdk-lib'
import * as z from 'zod'
import { parseConfig } from '../infra/config.ts'
import type { ConfigInput } from '../infra/config.ts'
import { buildApp } from '../infra/stack.ts'

const properties = z.record(z.string(), z.unknown())
const resource = z.object({
  Type: z.string(), Properties: properties.default({}), DeletionPolicy: z.string().optional() })
const templateSchema = z.object({ Resources: z.record(z.string(), resource) })
const statementSchema = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: z.union([z.string(), z.array(z.string())]).transform((action) => [action].flat()),
  Resource: z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]),
  Principal: z.unknown().optional(),
  Condition: z.unknown().optional(),
})

export type Properties = z.infer<typeof properties>
export type Statement = z.infer<typeof statementSchema>

export const functionNames = ['api', 'auth', 'billede', 'stream', 'operatoer'] as const

/** A folder for one synthesis, with a tiny function in every place where the build would put a real one. */
const placeholders = () => {
  const home = mkdtempSync(join(tmpdir(), 'samspil-infra-'))
  for (const name of functionNames) {
    const folder = join(home, 'functions', name)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'index.mjs'), `export const handler = async () => '${name}'\n`)
  }
  return home
}

/** The template as `cdk synth` would write it, for one configuration. `spoil` may put something wrong into the app. */
export const synthesise = (config: ConfigInput = {}, spoil?: (app: App) => void) => {
  const home = placeholders()
  try {
    const app = buildApp(() => parseConfig({ functions: join(home, 'functions'), ...config }), join(home, 'out'))
    spoil?.(app)
    app.synth()
    const text = readFileSync(join(home, 'out', 'Samspil.template.json'), 'utf8')
    const report = z.object({ pluginReports: z.array(z.unknown()) })
      .parse(JSON.parse(readFileSync(join(home, 'out', 'validation-report.json'), 'utf8')))
    return { text, findings: report.pluginReports, ...lookups(templateSchema.parse(JSON.parse(text)).Resources) }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

const statementsIn = (document: unknown): Statement[] =>
  z.object({ Statement: z.array(statementSchema) }).parse(document).Statement

const lookups = (resources: z.infer<typeof templateSchema>['Resources']) => {
  const all = (type: string): [string, Properties][] =>
    Object.entries(resources).flatMap(([id, { Type, Properties }]) => (Type === type ? [[id, Properties]] : []))
  /** The one resource whose name begins so; a name that is gone fails the test that asks for it. */
  const one = (type: string, start: string): Properties & { id: string } => {
    const [found, ...more] = all(type).filter(([id]) => id.startsWith(start))
    if (!found || more.length > 0) throw new Error(`${more.length + (found ? 1 : 0)} × ${type} ${start}`)
    return { ...found[1], id: found[0] }
  }
  const lambda = (name: string): Properties & { id: string } => {
    const found = all('AWS::Lambda::Function').find(([, each]) => each['Description'] === `Samspil ${name}`)
    if (!found) throw new Error(`no function ${name}`)
    return { ...found[1], id: found[0] }
  }
  /** Everything one function's role says yes or no to. */
  const rightsOf = (name: string): Statement[] => {
    const role = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }).parse(lambda(name)['Role'])
    return all('AWS::IAM::Policy')
      .filter(([, { Roles }]) => JSON.stringify(Roles).includes(`"${role['Fn::GetAtt'][0]}"`))
      .flatMap(([, { PolicyDocument }]) => statementsIn(PolicyDocument))
  }
  return { resources, all, one, lambda, rightsOf, statementsIn }
}
