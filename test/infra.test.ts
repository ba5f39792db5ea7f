import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tables } from '../functions/table/schema.ts'
import { functionNames, synthesise } from './stack.ts'

const house = synthesise()
const { all, one, lambda, rightsOf, statementsIn } = house
const json = (value: unknown) => JSON.stringify(value)
const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] })
const table = (name: string) => one('AWS::DynamoDB::GlobalTable', `data${name}table`)
const key = (name: string) => one('AWS::KMS::Key', `data${name}Key`)

/** What a function may do to one resource, by its id in the template. */
const allowed = (name: string, id: string) => rightsOf(name)
  .filter(({ Effect, Resource }) => Effect === 'Allow' && Resource.some((each) => json(each) === json(arn(id))))
  .flatMap(({ Action }) => Action).sort()

describe('what is kept', () => {
  it.each(Object.entries(tables))('the %s table can be wound back, not deleted, and has our own key', (name, spec) => {
    expect(table(name)).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [{
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { KMSMasterKeyId: arn(key('Rest').id) },
      }],
    })
    const { StreamSpecification: stream, TimeToLiveSpecification: ttl } = table(name)
    expect(stream).toEqual(spec.stream ? { StreamViewType: 'NEW_AND_OLD_IMAGES' } : undefined)
    expect(ttl).toEqual(spec.ttl ? { AttributeName: spec.ttl, Enabled: true } : undefined)
  })

  it('there are three tables, and no index on any of them', () => {
    expect(all('AWS::DynamoDB::GlobalTable')).toHaveLength(3)
    expect(all('AWS::DynamoDB::Table')).toEqual([])
    expect(json(all('AWS::DynamoDB::GlobalTable'))).not.toContain('SecondaryIndexes')
  })

  it('an erased key is gone from the backups after one day', () => {
    expect(table('keys')).toMatchObject({
      Replicas: [{ PointInTimeRecoverySpecification: { RecoveryPeriodInDays: 1 } }] })
  })

  it('tables, files, anchors and keys outlive the stack', () => {
    const kept = ['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::KMS::Key']
    const rest = Object.entries(house.resources)
      .filter(([, { Type, DeletionPolicy }]) => kept.includes(Type) && DeletionPolicy !== 'Retain')
    expect(rest).toEqual([])
  })

  it('the keys that can turn by themselves do, and the others are what their work needs', () => {
    expect(key('Rest')).toMatchObject({ EnableKeyRotation: true })
    expect(key('Data')).toMatchObject({ EnableKeyRotation: true })
    expect(key('Mac')).toMatchObject({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' })
    expect(key('Sign')).toMatchObject({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' })
  })

  it('no bucket is public, and none answers without TLS', () => {
    const closed = {
      BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true }
    const policies = all('AWS::S3::BucketPolicy').map(([, policy]) => policy)
    expect(all('AWS::S3::Bucket')).toHaveLength(4)
    for (const [id, bucket] of all('AWS::S3::Bucket')) {
      expect(bucket['PublicAccessBlockConfiguration'], id).toEqual(closed)
      const said = policies.filter(({ Bucket }) => json(Bucket) === json({ Ref: id }))
        .flatMap(({ PolicyDocument }) => statementsIn(PolicyDocument))
      const open = said.filter(({ Effect, Principal }) => Effect === 'Allow' && json(Principal).includes('*'))
      expect(open, id).toEqual([])
      expect(said, id).toContainEqual(expect.objectContaining({
        Effect: 'Deny', Action: ['s3:*'], Condition: { Bool: { 'aws:SecureTransport': 'false' } } }))
    }
  })

  it('files lie under our own key, and nobody can shorten the life of an audit anchor', () => {
    expect(json(one('AWS::S3::Bucket', 'dataFiles')['BucketEncryption'])).toContain(key('Rest').id)
    expect(one('AWS::S3::Bucket', 'dataAnchors')).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE' } } },
    })
  })
})

describe('what each function may do', () => {
  const wrapping = ['kms:Decrypt', 'kms:GenerateDataKey']
  const rewriting = ['BatchWriteItem', 'DeleteItem', 'PartiQLDelete', 'PartiQLInsert', 'PartiQLSelect', 'PartiQLUpdate',
    'UpdateItem'].map((operation) => `dynamodb:${operation}`)

  it.each(functionNames)('%s can add to the audit and never change it, and is told so outright', (name) => {
    const audit = table('audit').id
    const [denied, ...more] = rightsOf(name).filter(({ Effect }) => Effect === 'Deny')
    expect([denied?.Resource, more]).toEqual([[arn(audit)], []])
    expect(denied?.Action.toSorted()).toEqual(rewriting)
    expect(allowed(name, audit).filter((action) => action !== 'dynamodb:Query')).toEqual(['dynamodb:PutItem'])
  })

  it('the audit table refuses changes from everyone, administrators included', () => {
    const [replica] = table('audit')['Replicas'] as [{ ResourcePolicy: { PolicyDocument: unknown } }]
    const [statement] = statementsIn(replica.ResourcePolicy.PolicyDocument)
    expect(statement).toMatchObject({ Effect: 'Deny', Principal: { AWS: '*' } })
    expect(statement?.Action.toSorted()).toEqual(rewriting)
  })

  it.each(functionNames)('%s holds nothing wide: no scan, no PartiQL, no wildcard that can be avoided', (name) => {
    const yes = rightsOf(name).filter(({ Effect }) => Effect === 'Allow')
    expect(yes.length).toBeGreaterThan(3)
    const actions = yes.flatMap(({ Action }) => Action)
    expect(actions.filter((action) => /\*|Scan|PartiQL|BatchWrite/.test(action))).toEqual([])
    const wide = yes.filter(({ Resource }) => json(Resource).includes('*')).flatMap(({ Action }) => Action)
    const unavoidable = name === 'billede' ? ['s3:GetObject', 's3:PutObject']
      : name === 'stream' ? ['s3:PutObject', 'dynamodb:ListStreams'] : []
    expect(wide.toSorted()).toEqual(unavoidable.toSorted())
  })

  it('nobody can delete or change a data key, and only those who seal or open words reach one', () => {
    const keys = Object.fromEntries(functionNames.map((name) => [name, allowed(name, table('keys').id)]))
    const make = ['dynamodb:BatchGetItem', 'dynamodb:PutItem']
    expect(keys).toEqual({ api: make, auth: [], billede: make.slice(0, 1), stream: [], operatoer: make })
  })

  it.each([
    ['Data', { api: wrapping, billede: ['kms:Decrypt'], operatoer: wrapping }],
    ['Mac', { api: ['kms:GenerateMac'], auth: ['kms:GenerateMac'], operatoer: ['kms:GenerateMac'] }],
    ['Sign', { auth: ['kms:Sign'] }],
  ])('the %sKey answers only those who need it', (name, who: Record<string, string[]>) => {
    for (const fn of functionNames) expect(allowed(fn, key(name).id), fn).toEqual(who[fn] ?? [])
  })

  it('only the picture function reaches the files', () => {
    const files = json(arn(one('AWS::S3::Bucket', 'dataFiles').id))
    const reaching = (name: string) => rightsOf(name).filter(({ Resource }) => json(Resource).includes(files))
    expect(functionNames.filter((name) => reaching(name).length > 0)).toEqual(['billede'])
    expect(reaching('billede').flatMap(({ Action }) => Action).sort())
      .toEqual(['s3:GetObject', 's3:PutObject'])
  })

  it('no function holds a right outside its own policy', () => {
    for (const [id, role] of all('AWS::IAM::Role')) expect(role, id).not.toHaveProperty('ManagedPolicyArns')
    for (const [id, role] of all('AWS::IAM::Role')) expect(role, id).not.toHaveProperty('Policies')
    expect(all('AWS::IAM::Role')).toHaveLength(functionNames.length)
  })

  it('what the code asks of AWS is what it is allowed, and nothing is asked that nobody allows', () => {
    const folder = join(import.meta.dirname, '../functions')
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts')).map((file) => readFileSync(join(folder, file), 'utf8'))
    const imports = sources.flatMap((text) => [...text.matchAll(/import \{([^}]*)\} from '@aws-sdk\//g)])
    const names = imports.flatMap(([, list = '']) => list.split(',')).map((name) => name.trim())
    const asked = new Set(names.filter((name) => name.endsWith('Command')))
    const known: Record<string, string> = {
      BatchGetCommand: 'dynamodb:BatchGetItem', QueryCommand: 'dynamodb:Query', PutCommand: 'dynamodb:PutItem',
      UpdateCommand: 'dynamodb:UpdateItem', TransactWriteCommand: 'dynamodb:ConditionCheckItem',
      GenerateDataKeyCommand: 'kms:GenerateDataKey', DecryptCommand: 'kms:Decrypt', SignCommand: 'kms:Sign',
      GenerateMacCommand: 'kms:GenerateMac', GetObjectCommand: 's3:GetObject', PutObjectCommand: 's3:PutObject',
      DeleteObjectCommand: 's3:DeleteObject',
    }
    const granted = new Set(functionNames.flatMap((name) => rightsOf(name)).flatMap(({ Action }) => Action))
    expect(asked.size).toBeGreaterThan(0)
    for (const command of asked) expect(granted, `${command} has no right in infra/rights.ts`).toContain(known[command])
  })
})

describe('how the functions run', () => {
  it.each(functionNames)('%s runs on arm64 and Node 24 and writes a log that ends', (name) => {
    const fn = lambda(name)
    expect(fn).toMatchObject({ Architectures: ['arm64'], Runtime: 'nodejs24.x', Handler: 'index.handler' })
    const log = all('AWS::Logs::LogGroup').find(([id]) => json(fn['LoggingConfig']) === json({ LogGroup: { Ref: id } }))
    expect(log?.[1]).toMatchObject({ RetentionInDays: 90 })
    expect(json(log?.[1]['KmsKeyId'])).toContain(key('Rest').id)
  })

  it('nobody is logged in by a hint, no secret stands in the template, and nothing points at a double', () => {
    expect(house.text).not.toMatch(/LOGIN_HINTS|AWS_ENDPOINT_URL/)
    for (const name of ['api', 'auth', 'billede']) {
      const { Variables } = lambda(name)['Environment'] as { Variables: Record<string, unknown> }
      expect(json(Variables['EDGE_SECRET']), name).toContain('{{resolve:secretsmanager:')
    }
  })

  it('only the HTTP API may call, only by the four routes, and there is no other address', () => {
    expect(all('AWS::Lambda::Url')).toEqual([])
    const permissions = all('AWS::Lambda::Permission')
    expect(permissions.map(([, { Principal }]) => Principal)).toEqual(Array(4).fill('apigateway.amazonaws.com'))
    const called = json(permissions)
    for (const name of ['stream', 'operatoer']) expect(called).not.toContain(lambda(name).id)
  })

  it('each route leads to its function', () => {
    const behind = (target: unknown) => {
      const [, integration] =
        all('AWS::ApiGatewayV2::Integration').find(([id]) => json(target).includes(`"${id}"`)) ?? []
      expect(integration).toMatchObject({ PayloadFormatVersion: '2.0' })
      return functionNames.find((name) => json(integration).includes(`"${lambda(name).id}"`))
    }
    const routes = all('AWS::ApiGatewayV2::Route').map(([, { RouteKey, Target }]) => [RouteKey, behind(Target)])
    expect(Object.fromEntries(routes)).toEqual({
      'ANY /api/{proxy+}': 'api',
      'ANY /auth/{proxy+}': 'auth',
      'PUT /api/borgere/{borgerId}/filer/{filId}': 'billede',
      'GET /api/borgere/{borgerId}/dagbog/{notatId}/billede': 'billede',
    })
    expect(one('AWS::ApiGatewayV2::Api', 'api')).not.toHaveProperty('CorsConfiguration')
  })

  it('the access log knows no path, query, cookie or address', () => {
    const { Format } = one('AWS::ApiGatewayV2::Stage', 'api')['AccessLogSettings'] as { Format: string }
    const words = [...Format.matchAll(/\$context\.([\w.]+)/g)].map(([, word = '']) => word)
    expect(words.sort()).toEqual(['error.responseType', 'integrationStatus', 'requestId', 'requestTimeEpoch',
      'responseLatency', 'responseLength', 'routeKey', 'status'])
  })
})
