import { App, CfnOutput, Stack, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { Api } from './api.ts'
import type { Config } from './config.ts'
import { Data } from './data.ts'
import { Jobs } from './jobs.ts'
import { Watch } from './watch.ts'
import { Web } from './web.ts'

/** The way the CDK behaves, settled here and not in cdk.json, so that the test and the command line build the same. */
const context = {
  // The path of each function's folder stands in the template; the gateway on one machine runs from it.
  'aws:cdk:enable-asset-metadata': true,
  'aws:cdk:enable-path-metadata': true,
  '@aws-cdk/core:target-partitions': ['aws'],
  '@aws-cdk/core:enablePartitionLiterals': true,
  // What CloudFormation would refuse fails here, not half-way through a deploy.
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-s3:createDefaultLoggingPolicy': true,
  '@aws-cdk/aws-dynamodb:resourcePolicyPerReplica': true,
  '@aws-cdk/aws-apigateway:logGroupDestinationArnWithoutWildcard': true,
}

/** One stack: what belongs to one house stands and falls together, and no name is carried from one to another. */
class Samspil extends Stack {
  constructor(app: App, config: Config) {
    super(app, 'Samspil', {
      env: { account: config.account, region: config.region },
      description: 'Samspil: borger- og pårørende-portal',
      terminationProtection: true,
    })
    const data = new Data(this, 'data')
    const api = new Api(this, 'api', { data, config })
    const jobs = new Jobs(this, 'jobs', { data, config })
    const web = new Web(this, 'web', { data, api, config })
    const { topic } = new Watch(this, 'watch', { data, api, jobs, config })
    this.tell('PortalHost', web.distribution.distributionDomainName)
    this.tell('SiteBucket', web.site.bucketName)
    this.tell('DistributionId', web.distribution.distributionId)
    this.tell('OperatoerFunction', jobs.operatoer.functionName)
    this.tell('SignKey', data.signKey.keyArn)
    this.tell('AlarmTopic', topic.topicArn)
  }

  private tell(id: string, value: string) {
    return new CfnOutput(this, id, { value })
  }
}

/** The whole app, checked by cdk-nag when it is synthesised. */
export const buildApp = (configFrom: (app: App) => Config, outdir: string): App => {
  const app = new App({ outdir, context, analyticsReporting: false })
  const stack = new Samspil(app, configFrom(app))
  Validations.of(stack.node.root).addPlugins(new AwsSolutionsChecks(app))
  return app
}
