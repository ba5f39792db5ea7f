import { Duration, Validations } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import * as lambda from 'aws-cdk-lib/aws-lambda'
import * as sqs from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Config } from './config.ts'
import type { Data } from './data.ts'
import { makeFunction } from './function.ts'

/** What runs without anyone asking over HTTP: the tables' streams, and the operator's command. */
export class Jobs extends Construct {
  readonly stream: lambda.Function
  /** Makes an organisation and its first leder. No route, no URL: only who may invoke it in the account can. */
  readonly operatoer: lambda.Function
  readonly notHandled: sqs.Queue

  constructor(scope: Construct, id: string, { data, config }: { data: Data; config: Config }) {
    super(scope, id)
    this.stream = makeFunction(this, 'stream', {
      data, config, memorySize: 512, seconds: 60, env: { ANCHOR_BUCKET: data.anchors.bucketName },
    })
    this.operatoer = makeFunction(this, 'operatoer', { data, config, memorySize: 512, seconds: 30, atOnce: 1 })
    this.notHandled = this.queue()
    this.listen('data', data.tables.data.tableStreamArn)
    this.listen('audit', data.tables.audit.tableStreamArn)
    this.stream.addToRolePolicy(new iam.PolicyStatement({
      actions: ['sqs:SendMessage'], resources: [this.notHandled.queueArn],
    }))
  }

  /**
   * A record that cannot be handled must not stop the ones behind it for a day: the batch is halved until it stands
   * alone, and then its place in the stream is put aside and an alarm goes.
   */
  private listen(name: string, eventSourceArn: string | undefined) {
    if (eventSourceArn === undefined) throw new Error(`the ${name} table has no stream`)
    const { queueArn } = this.notHandled
    return new lambda.EventSourceMapping(this, `${name}-stream`, {
      target: this.stream,
      eventSourceArn,
      startingPosition: lambda.StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(1),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 8,
      onFailure: { bind: () => ({ destination: queueArn }) },
    })
  }

  private queue() {
    const queue = new sqs.Queue(this, 'not-handled', {
      // Places in a stream, no content; so SQS’s own key will do.
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    Validations.of(queue).acknowledge({
      id: 'AwsSolutions-SQS3', reason: 'This is the queue for what could not be handled; behind it stands a person.',
    })
    return queue
  }
}
