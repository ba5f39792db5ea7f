import { Stack, Validations } from 'aws-cdk-lib'
import type { CfnElement } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import * as iam from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import type { TableName } from '../functions/table/schema.ts'
import type { Data } from './data.ts'
import { rewriting } from './data.ts'

/** DynamoDB operations as IAM knows them: a transaction is authorised by the operations inside it. */
type Operation = 'BatchGetItem' | 'Query' | 'ConditionCheckItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem'

type Rights = Record<TableName, readonly Operation[]> & {
  readonly dataKey?: readonly ('GenerateDataKey' | 'Decrypt')[]
  readonly macKey?: readonly 'GenerateMac'[]
  readonly signKey?: readonly 'Sign'[]
  readonly files?: readonly ('GetObject' | 'PutObject')[]
  readonly anchors?: readonly 'PutObject'[]
  readonly streams?: readonly TableName[]
}

export type FunctionName = 'api' | 'auth' | 'billede' | 'stream' | 'operatoer'

/** What each function may do, and no more. No Scan and no PartiQL for anyone; a key is never deleted from here. */
export const rights: Record<FunctionName, Rights> = {
  api: {
    data: ['BatchGetItem', 'Query', 'ConditionCheckItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
    // Query is «hvem har kigget i mine oplysninger».
    audit: ['PutItem', 'Query'],
    keys: ['BatchGetItem', 'PutItem'],
    dataKey: ['GenerateDataKey', 'Decrypt'],
    macKey: ['GenerateMac'],
  },
  auth: {
    data: ['BatchGetItem', 'Query', 'ConditionCheckItem', 'PutItem', 'DeleteItem'],
    audit: ['PutItem'],
    keys: [],
    macKey: ['GenerateMac'],
    signKey: ['Sign'],
  },
  billede: {
    data: ['BatchGetItem', 'Query', 'ConditionCheckItem', 'PutItem', 'UpdateItem'],
    audit: ['PutItem'],
    keys: ['BatchGetItem'],
    dataKey: ['Decrypt'],
    files: ['GetObject', 'PutObject'],
  },
  stream: {
    data: ['BatchGetItem', 'ConditionCheckItem', 'PutItem', 'UpdateItem'],
    audit: ['PutItem', 'Query'],
    keys: [],
    anchors: ['PutObject'],
    streams: ['data', 'audit'],
  },
  operatoer: {
    data: ['PutItem'],
    audit: ['PutItem'],
    keys: ['BatchGetItem', 'PutItem'],
    dataKey: ['GenerateDataKey', 'Decrypt'],
    macKey: ['GenerateMac'],
  },
}

const allow = (service: string, operations: readonly string[] | undefined, resource: string, conditions = {}) =>
  operations === undefined || operations.length === 0 ? [] : [new iam.PolicyStatement({
    actions: operations.map((operation) => `${service}:${operation}`), resources: [resource], conditions,
  })]

const streamOf = ({ tableArn, tableStreamArn }: TableV2) => {
  if (tableStreamArn === undefined) throw new Error('a table that is to be followed has no stream')
  return [
    ...allow('dynamodb', ['DescribeStream', 'GetRecords', 'GetShardIterator'], tableStreamArn),
    ...allow('dynamodb', ['ListStreams'], `${tableArn}/stream/*`),
  ]
}

/** The statements one function's own policy is made of. */
export const statements = (name: FunctionName, data: Data, region: string): iam.PolicyStatement[] => {
  const mine = rights[name]
  const through = (service: string) => ({ StringEquals: { 'kms:ViaService': `${service}.${region}.amazonaws.com` } })
  const { tables, restKey, dataKey, macKey, signKey, files, anchors } = data
  return [
    ...allow('dynamodb', mine.data, tables.data.tableArn),
    ...allow('dynamodb', mine.audit, tables.audit.tableArn),
    ...allow('dynamodb', mine.keys, tables.keys.tableArn),
    // DynamoDB opens the table's own key in the caller's name; asked for directly, the same key says no.
    ...allow('kms', ['Decrypt'], restKey.keyArn, through('dynamodb')),
    ...allow('kms', mine.dataKey, dataKey.keyArn),
    ...allow('kms', mine.macKey, macKey.keyArn),
    ...allow('kms', mine.signKey, signKey.keyArn),
    ...allow('s3', mine.files, files.arnForObjects('*')),
    ...allow('kms', mine.files && ['GenerateDataKey', 'Decrypt'], restKey.keyArn, through('s3')),
    ...allow('s3', mine.anchors, anchors.arnForObjects('*')),
    ...(mine.streams ?? []).flatMap((table) => streamOf(tables[table])),
    // Said outright, so that a right added by mistake above is still refused.
    new iam.PolicyStatement({
      sid: 'AuditIsAppendOnly', effect: iam.Effect.DENY, actions: rewriting, resources: [tables.audit.tableArn],
    }),
  ]
}

/** Why a role may reach any part of one resource. Named one by one: any other wildcard still stops the synth. */
export const acknowledgeWildcards = (name: FunctionName, role: Construct, data: Data) => {
  const because = (reason: string) => (resource: Construct, part: string) => {
    const id = Stack.of(resource).getLogicalId(resource.node.defaultChild as CfnElement)
    Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[Resource::<${id}.Arn>${part}]`, reason })
  }
  const objects = because('Objects are named when they are made, so a policy can only say «any in this one bucket».')
  const streams = because('Lambda asks which streams a table has, and can only be allowed it for all of that table’s.')
  if (rights[name].files) objects(data.files, '/*')
  if (rights[name].anchors) objects(data.anchors, '/*')
  for (const table of rights[name].streams ?? []) streams(data.tables[table], '/stream/*')
}
