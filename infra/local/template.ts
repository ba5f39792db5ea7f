import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { tables } from '../../functions/table/schema.ts'
import type { TableName } from '../../functions/table/schema.ts'
import type { LambdaSpec, Route } from './house.ts'

/** Which Lambda follows which table's stream. */
export type Follower = { lambda: string; table: TableName; batch: number }

export type House = { lambdas: LambdaSpec[]; routes: Route[]; followers: Follower[] }

const resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
})
const template = z.looseObject({ Resources: z.record(z.string(), resource) })
type Resource = z.infer<typeof resource> & { id: string }

const lambdaProps = z.looseObject({
  Handler: z.string(),
  MemorySize: z.number().default(128),
  Timeout: z.number().default(3),
  Environment: z.looseObject({ Variables: z.record(z.string(), z.unknown()) }).default({ Variables: {} }),
})
const lambdaMeta = z.looseObject({ 'aws:cdk:path': z.string(), 'aws:asset:path': z.string() })

/** The first thing a Ref, GetAtt or Join names, however deep it stands. */
const named = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  if ('Ref' in value && typeof value.Ref === 'string') return value.Ref
  if ('Fn::GetAtt' in value && Array.isArray(value['Fn::GetAtt'])) return String(value['Fn::GetAtt'][0])
  for (const each of Object.values(value)) {
    const found = named(each)
    if (found !== undefined) return found
  }
  return undefined
}

/** A function is called what its construct is called: `Samspil/api/billede/Resource` is `billede`. */
const nameOf = (path: string) => path.split('/').at(-2) ?? path

export type EnvOf = (lambda: string, declared: Record<string, unknown>) => Record<string, string>

/** Reads the synthesised stack: what would be deployed is what is run. */
export const readHouse = (cdkOut: string, envOf: EnvOf): House => {
  const all: Resource[] = globSync('*.template.json', { cwd: cdkOut }).flatMap((file) =>
    Object.entries(template.parse(JSON.parse(readFileSync(join(cdkOut, file), 'utf8'))).Resources)
      .map(([id, each]) => ({ id, ...each })))
  const ofType = (type: string) => all.filter(({ Type }) => Type === type)

  const functions = ofType('AWS::Lambda::Function').map(({ id, Properties, Metadata }) => {
    const props = lambdaProps.parse(Properties)
    const meta = lambdaMeta.parse(Metadata)
    return { id, name: nameOf(meta['aws:cdk:path']), folder: join(cdkOut, meta['aws:asset:path']), props }
  })
  const lambdaBy = (id: string | undefined) => {
    const found = functions.find((each) => each.id === id)
    if (found === undefined) throw new Error(`the stack names a function that is not there: ${id}`)
    return found
  }

  const routes = ofType('AWS::ApiGatewayV2::Route').map(({ Properties }): Route => {
    const integration = all.find(({ id }) => id === named(Properties['Target']))
    return {
      key: z.string().parse(Properties['RouteKey']),
      lambda: lambdaBy(named(integration?.Properties['IntegrationUri'])).name }
  })

  const followers = ofType('AWS::Lambda::EventSourceMapping').map(({ Properties }): Follower => {
    const { name, props } = lambdaBy(named(Properties['FunctionName']))
    const source = named(Properties['EventSourceArn'])
    const table = (Object.keys(tables) as TableName[])
      .find((each) => named(props.Environment.Variables[tables[each].env]) === source)
    if (table === undefined) throw new Error(`the stack follows a stream of no known table: ${source}`)
    return { lambda: name, table, batch: z.number().default(100).parse(Properties['BatchSize']) }
  })

  const lambdas = functions.map(({ name, folder, props }): LambdaSpec => ({
    name, folder, handler: props.Handler, memoryMb: props.MemorySize, timeoutMs: props.Timeout * 1_000,
    env: envOf(name, props.Environment.Variables) }))
  return { lambdas, routes, followers }
}
