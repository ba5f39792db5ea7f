import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import * as s3 from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Api } from './api.ts'
import type { Config } from './config.ts'
import type { Data } from './data.ts'
import { headersPolicy } from './headers-policy.ts'
import { saidByFunction, securityHeaders } from './headers.ts'
import { sitePath } from './site-path.ts'

/** The edge: the site from a private bucket, /api and /auth from the HTTP API, one host, one set of headers. */
export class Web extends Construct {
  readonly distribution: cloudfront.Distribution
  readonly site: s3.Bucket

  constructor(scope: Construct, id: string, { data, api, config }: { data: Data; api: Api; config: Config }) {
    super(scope, id)
    this.site = this.siteBucket(data)
    const files = this.files()
    const calls = this.calls(api)
    this.distribution = new cloudfront.Distribution(this, 'distribution', {
      comment: 'Samspil',
      defaultBehavior: files,
      additionalBehaviors: { '/api/openapi.json': files, '/api/*': calls, '/auth/*': calls },
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      priceClass: cloudfront.PriceClass.PRICE_CLASS_100,
      ...this.ownDomain(config),
      ...(config.webAclArn !== undefined && { webAclId: config.webAclArn }),
    })
    this.acknowledge(config)
  }

  /** The same files for everyone and nothing about anyone. They are synced in the deploy step (README). */
  private siteBucket(data: Data) {
    return new s3.Bucket(this, 'site', {
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      encryption: s3.BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
      serverAccessLogsBucket: data.accessLogs,
      serverAccessLogsPrefix: 'site/',
    })
  }

  private files(): cloudfront.BehaviorOptions {
    const pages = new cloudfront.Function(this, 'pages', {
      comment: 'A page of the portal is index.html; a file is itself',
      runtime: cloudfront.FunctionRuntime.JS_2_0,
      // The source of the very function the local gateway calls.
      code: cloudfront.FunctionCode.fromInline([
        `const sitePath = ${sitePath.toString()};`,
        'function handler(event) { event.request.uri = sitePath(event.request.uri); return event.request; }',
      ].join('\n')),
    })
    return {
      origin: S3BucketOrigin.withOriginAccessControl(this.site as s3.IBucket),
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: headersPolicy(this, 'site-headers', securityHeaders.site),
      functionAssociations: [{ function: pages, eventType: cloudfront.FunctionEventType.VIEWER_REQUEST }],
      compress: true,
    }
  }

  private calls(api: Api): cloudfront.BehaviorOptions {
    return {
      origin: new HttpOrigin(api.domain, {
        protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2],
        // Added here, and put in the place of whatever a caller sends under that name.
        customHeaders: { 'x-edge': api.edgeWord },
        readTimeout: Duration.seconds(30),
      }),
      // A password typed into plain http is already lost: no redirect, no answer.
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
      cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
      // Cookies, query, Origin and Sec-Fetch-Site go through; Host does not, or the HTTP API would not know itself.
      originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: headersPolicy(this, 'api-headers', securityHeaders.api, saidByFunction),
      // Secrets and other people's words in one compressed answer can be guessed from its length (BREACH).
      compress: false,
    }
  }

  private ownDomain({ certificateArn, portalDomain }: Config) {
    if (certificateArn === undefined) return {}
    return {
      certificate: Certificate.fromCertificateArn(this, 'certificate', certificateArn),
      domainNames: [portalDomain],
      minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
    }
  }

  private acknowledge({ certificateArn, webAclArn }: Config) {
    const because = (id: string, reason: string) => Validations.of(this.distribution).acknowledge({ id, reason })
    because('AwsSolutions-CFR1', 'A pårørende on holiday must reach the portal, too: no country is shut out.')
    because('AwsSolutions-CFR3',
      'CloudFront’s log writes addresses with their queries, that is login codes and later feed tokens. The API ' +
      'logs every call by route instead, and the rest of the site is the same for everyone.')
    if (webAclArn === undefined) because('AwsSolutions-CFR2',
      'A web ACL for CloudFront lives in us-east-1 and is the house’s choice (webAclArn). Without one, the stage ' +
      'throttles, the functions have a ceiling, and every input is parsed.')
    if (certificateArn === undefined) because('AwsSolutions-CFR4',
      'Only a bare clone has no certificate. CloudFront’s own name decides its own TLS; with certificateArn the ' +
      'minimum is TLS 1.2 (2021).')
  }
}
