import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb'
import * as iam from 'aws-cdk-lib/aws-iam'
import * as kms from 'aws-cdk-lib/aws-kms'
import * as s3 from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { TableName } from '../functions/table/schema.ts'
import { keySchema, tables } from '../functions/table/schema.ts'

/**
 * Days a table can be wound back. The keys table has the shortest window there is: erasing a borger erases the wrapped
 * data key, and after this many days no backup of any table or file can be read again (GDPR art. 17).
 */
const recoveryDays: Record<TableName, number> = { data: 35, audit: 35, keys: 1 }

/** What could change a line that stands, and all of PartiQL. Denied on the audit table for everyone, whoever it is. */
export const rewriting = [
  'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLInsert', 'PartiQLUpdate', 'PartiQLDelete', 'PartiQLSelect',
].map((operation) => `dynamodb:${operation}`)

/** Everything that is kept, and the keys it is kept under. All of it outlives the stack. */
export class Data extends Construct {
  readonly tables: Record<TableName, dynamodb.TableV2>
  readonly files: s3.Bucket
  readonly anchors: s3.Bucket
  /** Where S3 writes who fetched which object. */
  readonly accessLogs: s3.IBucket
  /** Encrypts tables, files and logs at rest. */
  readonly restKey: kms.Key
  /** Wraps the data keys that seal free text (`KMS_KEY`). */
  readonly dataKey: kms.Key
  /** Turns a CPR number into a link (`KMS_MAC_KEY`). */
  readonly macKey: kms.Key
  /** Signs the portal's word to the broker, private_key_jwt (`KMS_SIGN_KEY`). */
  readonly signKey: kms.Key

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.restKey = this.key('RestKey', 'tables, files and logs at rest', { enableKeyRotation: true })
    this.letLogsUse(this.restKey)
    this.dataKey = this.key('DataKey', 'wraps the data keys of borgere and houses', { enableKeyRotation: true })
    // KMS rotates symmetric encryption keys only. A new MAC key would orphan every CPR link, a new signing key has to
    // be told to the broker first: both are changed by hand, with a plan.
    this.macKey = this.key('MacKey', 'HMAC of CPR numbers', {
      keySpec: kms.KeySpec.HMAC_256, keyUsage: kms.KeyUsage.GENERATE_VERIFY_MAC,
    })
    this.signKey = this.key('SignKey', 'private_key_jwt to the broker', {
      keySpec: kms.KeySpec.ECC_NIST_P256, keyUsage: kms.KeyUsage.SIGN_VERIFY,
    })
    this.tables = { data: this.table('data'), audit: this.table('audit'), keys: this.table('keys') }
    this.forbidRewriting(this.tables.audit)
    this.accessLogs = this.accessLogBucket() as s3.IBucket
    this.files = this.fileBucket()
    this.anchors = this.anchorBucket()
  }

  private key(id: string, description: string, props: kms.KeyProps) {
    return new kms.Key(this, id, { description: `Samspil: ${description}`, pendingWindow: Duration.days(30), ...props })
  }

  /** CloudWatch Logs encrypts in its own name, so the key itself must know it; only for this account's log groups. */
  private letLogsUse(key: kms.Key) {
    const { region, account } = Stack.of(this)
    key.addToResourcePolicy(new iam.PolicyStatement({
      principals: [new iam.ServicePrincipal(`logs.${region}.amazonaws.com`)],
      actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
      resources: ['*'],
      conditions: {
        ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${region}:${account}:log-group:*` },
      },
    }))
  }

  private table(name: TableName) {
    const { stream, ttl } = tables[name]
    return new dynamodb.TableV2(this, `${name}-table`, {
      partitionKey: { name: keySchema.pk, type: dynamodb.AttributeType.STRING },
      sortKey: { name: keySchema.sk, type: dynamodb.AttributeType.STRING },
      billing: dynamodb.Billing.onDemand(),
      encryption: dynamodb.TableEncryptionV2.customerManagedKey(this.restKey),
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: recoveryDays[name],
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(stream && { dynamoStream: dynamodb.StreamViewType.NEW_AND_OLD_IMAGES }),
      ...(ttl && { timeToLiveAttribute: ttl }),
    })
  }

  /** The functions are denied this once more, each in its own policy (rights.ts): two locks, two keepers. */
  private forbidRewriting(table: dynamodb.TableV2) {
    table.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'AuditIsAppendOnly',
      effect: iam.Effect.DENY,
      principals: [new iam.AnyPrincipal()],
      actions: rewriting,
      // «This table»: a table's own policy cannot name the table that is being made.
      resources: ['*'],
    }))
  }

  private bucket(id: string, props: s3.BucketProps) {
    return new s3.Bucket(this, id, {
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
      ...props,
    })
  }

  private accessLogBucket() {
    // S3 can write its access logs only to a bucket it encrypts itself. Opaque keys and times; a year is enough.
    return this.bucket('AccessLogs', {
      encryption: s3.BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(365) }],
    })
  }

  /**
   * Pictures, sealed by the function before they come here. Old versions stay for as long as the tables can be wound
   * back, so a restored table finds its files; erasing a borger does not depend on it, the key is gone.
   */
  private fileBucket() {
    return this.bucket('Files', {
      encryption: s3.BucketEncryption.KMS,
      encryptionKey: this.restKey,
      bucketKeyEnabled: true,
      versioned: true,
      lifecycleRules: [{
        noncurrentVersionExpiration: Duration.days(recoveryDays.data),
        expiredObjectDeleteMarker: true,
      }, { abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      serverAccessLogsBucket: this.accessLogs,
      serverAccessLogsPrefix: 'files/',
    })
  }

  /**
   * Heads of the audit chain. Nobody can shorten the time, the account's owner included, so a cut tail shows. Only
   * hashes lie here; they are encrypted by S3 itself, so that no lost key can take the proof away.
   */
  private anchorBucket() {
    return this.bucket('Anchors', {
      encryption: s3.BucketEncryption.S3_MANAGED,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: s3.ObjectLockRetention.compliance(Duration.days(5 * 365)),
      serverAccessLogsBucket: this.accessLogs,
      serverAccessLogsPrefix: 'anchors/',
    })
  }
}
