import { Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import * as apigw from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type * as lambda from 'aws-cdk-lib/aws-lambda'
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { Config } from './config.ts'
import type { Data } from './data.ts'
import { makeFunction, technicalLog } from './function.ts'

/** Which function answers which route. The gateway on one machine reads the same list out of the template. */
const routes = {
  api: ['ANY /api/{proxy+}'],
  auth: ['ANY /auth/{proxy+}'],
  billede: ['PUT /api/borgere/{borgerId}/filer/{filId}', 'GET /api/borgere/{borgerId}/dagbog/{notatId}/billede'],
} as const

type HttpFunction = keyof typeof routes

/** 1769 MB is one whole processor: a cold start is processor time, so less memory is a slower first answer (P5). */
const oneProcessor = 1769

/** The way in: an HTTP API that only answers what came through CloudFront. */
export class Api extends Construct {
  readonly http: apigw.HttpApi
  readonly functions: Record<HttpFunction, lambda.Function>
  readonly domain: string
  /** What CloudFront says in `x-edge`, as a reference that CloudFormation resolves: the value is in no template. */
  readonly edgeWord: string

  constructor(scope: Construct, id: string, { data, config }: { data: Data; config: Config }) {
    super(scope, id)
    this.edgeWord = this.edgeSecret(config.edgeGeneration)
    const common = { data, config, memorySize: oneProcessor, env: { EDGE_SECRET: this.edgeWord } }
    this.functions = {
      api: makeFunction(this, 'api', { ...common, seconds: 10, atOnce: 100 }),
      auth: makeFunction(this, 'auth', { ...common, seconds: 10, atOnce: 20 }),
      // Decoding a picture takes time and memory; few at once, so a pixel bomb meets a small room.
      billede: makeFunction(this, 'billede', { ...common, seconds: 20, atOnce: 10 }),
    }
    // No CORS: the portal is the only origin that asks.
    this.http = new apigw.HttpApi(this, 'http', { description: 'Samspil', createDefaultStage: false })
    this.domain = `${this.http.apiId}.execute-api.${config.region}.amazonaws.com`
    for (const name of Object.keys(routes) as HttpFunction[]) this.route(name)
    this.stage(data)
  }

  private route(name: HttpFunction) {
    const integration = new HttpLambdaIntegration(`${name}-integration`, this.functions[name])
    for (const route of routes[name]) {
      const [method, path] = route.split(' ') as [apigw.HttpMethod, string]
      for (const made of this.http.addRoutes({ path, methods: [method], integration }))
        Validations.of(made).acknowledge({
          id: 'AwsSolutions-APIG4',
          reason: 'The session is a row in the table, read with the right itself by the door of each route; an ' +
            'authorizer would read it a second time and could still not say which borger it is about.',
        })
    }
  }

  /**
   * The access log names the route, not the path: ids, feed tokens, queries and cookies are not in it. Who saw what
   * about whom is the audit table's to say.
   */
  private stage(data: Data) {
    const format = JSON.stringify({
      requestId: '$context.requestId', at: '$context.requestTimeEpoch', route: '$context.routeKey',
      status: '$context.status', ms: '$context.responseLatency', bytes: '$context.responseLength',
      error: '$context.error.responseType', integration: '$context.integrationStatus',
    })
    return new apigw.HttpStage(this, 'stage', {
      httpApi: this.http,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 500, burstLimit: 1000 },
      accessLogSettings: {
        destination: new apigw.LogGroupLogDestination(technicalLog(this, 'access-log', data)),
        format: AccessLogFormat.custom(format),
      },
    })
  }

  /**
   * CloudFront has to reach the HTTP API on its execute-api address, so that address cannot be switched off; the
   * functions refuse whoever does not know this word. It opens nothing by itself: it only says «I came by the edge».
   */
  private edgeSecret(generation: number) {
    const secret = new secretsmanager.Secret(this, `edge-${generation}`, {
      description: 'Samspil: header x-edge from CloudFront to the API',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    })
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Both ends get the word when the stack is deployed. Rotated by itself it would shut the portal; a new ' +
        'one is made by deploying with the next edgeGeneration (README).',
    })
    return secret.secretValue.unsafeUnwrap()
  }
}
