import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import * as lambda from 'aws-cdk-lib/aws-lambda'
import * as logs from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { tables } from '../functions/table/schema.ts'
import type { TableName } from '../functions/table/schema.ts'
import type { Config } from './config.ts'
import type { Data } from './data.ts'
import { acknowledgeWildcards, statements } from './rights.ts'
import type { FunctionName } from './rights.ts'

type Spec = {
  readonly data: Data
  readonly config: Config
  readonly memorySize: number
  readonly seconds: number
  /** The most that run at once: a flood ends here, not on the bill and not in the neighbour's share. */
  readonly atOnce?: number
  readonly env?: Record<string, string>
}

/** Technical log: codes and ids, never words. Kept to find out what went wrong; the audit table is the other log. */
export const technicalLog = (scope: Construct, id: string, data: Data) =>
  new logs.LogGroup(scope, id, {
    retention: logs.RetentionDays.THREE_MONTHS,
    encryptionKey: data.restKey,
    removalPolicy: RemovalPolicy.DESTROY,
  })

/** The folder that is deployed as it stands. Its path is what the local gateway runs, too. */
const assetOf = (name: FunctionName, config: Config) => {
  const folder = join(config.functions, name)
  if (!existsSync(join(folder, 'index.mjs')))
    throw new Error(`Nothing is built in ${folder}: run «npm run build» before «cdk synth».`)
  return lambda.Code.fromAsset(folder)
}

/** Names, never secrets: what a function may do with them stands in rights.ts. */
const settings = ({ data, config }: Spec) => ({
  ...Object.fromEntries((Object.keys(tables) as TableName[])
    .map((name) => [tables[name].env, data.tables[name].tableName])),
  KMS_KEY: data.dataKey.keyArn,
  KMS_MAC_KEY: data.macKey.keyArn,
  KMS_SIGN_KEY: data.signKey.keyArn,
  FILES_BUCKET: data.files.bucketName,
  PORTAL_ORIGIN: `https://${config.portalDomain}`,
  OIDC_ISSUER: config.issuer,
  OIDC_CLIENT_ID: config.clientId,
})

/**
 * One Lambda with a role of its own. No tracing: X-Ray asks for rights on `*` and keeps a second record of who called
 * what, outside the audit; the request id in both logs joins a call to its answer.
 */
export const makeFunction = (scope: Construct, name: FunctionName, spec: Spec): lambda.Function => {
  const logGroup = technicalLog(scope, `${name}-log`, spec.data)
  // An own role, because the managed one may write to every log group of the account.
  const role = new iam.Role(scope, `${name}-role`, { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') })
  logGroup.grantWrite(role)
  for (const statement of statements(name, spec.data, spec.config.region)) role.addToPolicy(statement)
  acknowledgeWildcards(name, role, spec.data)
  return new lambda.Function(scope, name, {
    description: `Samspil ${name}`,
    runtime: lambda.Runtime.NODEJS_24_X,
    architecture: lambda.Architecture.ARM_64,
    code: assetOf(name, spec.config),
    handler: 'index.handler',
    role,
    logGroup,
    memorySize: spec.memorySize,
    timeout: Duration.seconds(spec.seconds),
    tracing: lambda.Tracing.DISABLED,
    environment: { ...settings(spec), ...spec.env },
    ...(spec.atOnce !== undefined && { reservedConcurrentExecutions: spec.atOnce }),
  })
}
