import { Duration, Stack } from 'aws-cdk-lib'
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type * as dynamodb from 'aws-cdk-lib/aws-dynamodb'
import * as iam from 'aws-cdk-lib/aws-iam'
import * as logs from 'aws-cdk-lib/aws-logs'
import * as sns from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { Api } from './api.ts'
import type { Config } from './config.ts'
import type { Data } from './data.ts'
import type { Jobs } from './jobs.ts'

/** What the stream function writes when a line of the audit was changed or removed. */
const auditChanged = 'audit-aendret'

type House = { data: Data; api: Api; jobs: Jobs; config: Config }

const period = Duration.minutes(5)

/** What somebody must hear of without looking. An alarm holds a name and a number, nothing about a person. */
export class Watch extends Construct {
  readonly topic: sns.Topic

  constructor(scope: Construct, id: string, { data, api, jobs, config }: House) {
    super(scope, id)
    this.topic = this.alarmTopic()
    if (config.alarmEmail !== undefined) this.topic.addSubscription(new EmailSubscription(config.alarmEmail))
    const sum = { period, statistic: 'Sum' } as const

    this.alarm('audit-changed', this.auditChanged(jobs), 1, 'A line of the audit table was changed or removed.')
    this.alarm('api-5xx', api.http.metricServerError(sum), 5, 'The API answered 5xx: people see «prøv igen».')
    for (const [name, fn] of Object.entries({ ...api.functions, stream: jobs.stream, operatoer: jobs.operatoer })) {
      this.alarm(`${name}-throttled`, fn.metricThrottles(sum), 1, `${name} is asked for more than its ceiling.`)
      this.alarm(`${name}-errors`, fn.metricErrors(sum), 1, `${name} ended with an error it did not answer itself.`)
    }
    this.alarm('stream-age', jobs.stream.metric('IteratorAge', { period, statistic: 'Maximum' }),
      Duration.minutes(10).toMilliseconds(), 'Notices and the audit chain lag behind; a stream forgets after a day.')
    const waiting = jobs.notHandled.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' })
    this.alarm('not-handled', waiting, 1, 'A stream record was put aside: the audit chain may lack a link.')
    for (const [name, table] of Object.entries(data.tables))
      this.alarm(`${name}-table-throttled`, throttled(table), 1, `The ${name} table refused requests for lack of room.`)
  }

  /** TLS only. A policy of one's own replaces the standing one, so CloudWatch has to be let in by name. */
  private alarmTopic() {
    const topic = new sns.Topic(this, 'alarms', { enforceSSL: true, displayName: 'Samspil' })
    topic.addToResourcePolicy(new iam.PolicyStatement({
      principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
    }))
    return topic
  }

  private alarm(id: string, metric: cloudwatch.IMetric, threshold: number, alarmDescription: string) {
    const alarm = new cloudwatch.Alarm(this, id, {
      metric,
      threshold,
      alarmDescription,
      evaluationPeriods: 1,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
  }

  /** Only the stream sees the old image of a record, so only it can say that there was one. */
  private auditChanged(jobs: Jobs) {
    const filter = new logs.MetricFilter(this, 'audit-changed-filter', {
      logGroup: jobs.stream.logGroup,
      filterPattern: logs.FilterPattern.stringValue('$.code', '=', auditChanged),
      metricNamespace: 'Samspil',
      metricName: 'AuditChanged',
      metricValue: '1',
    })
    return filter.metric({ period, statistic: 'Sum' })
  }
}

const throttled = (table: dynamodb.TableV2) => new cloudwatch.MathExpression({
  expression: 'reads + writes',
  period,
  usingMetrics: {
    reads: table.metric('ReadThrottleEvents', { period, statistic: 'Sum' }),
    writes: table.metric('WriteThrottleEvents', { period, statistic: 'Sum' }),
  },
})
