import { Duration } from 'aws-cdk-lib'
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import type { saidByFunction } from './headers.ts'

/** CloudFront takes these five as settings and every other header as a name and a value. */
const asSettings = ['content-security-policy', 'strict-transport-security', 'x-content-type-options',
  'x-frame-options', 'referrer-policy']

const settings = (headers: Record<string, string>, functionsOwn?: string): cloudfront.ResponseSecurityHeadersBehavior => {
  const value = (name: string) => {
    const found = headers[name]
    if (found === undefined) throw new Error(`headers.ts has no ${name}`)
    return found
  }
  const hsts = value('strict-transport-security')
  return {
    contentSecurityPolicy: {
      contentSecurityPolicy: value('content-security-policy'), override: functionsOwn !== 'content-security-policy',
    },
    contentTypeOptions: { override: true },
    frameOptions: { frameOption: value('x-frame-options') as cloudfront.HeadersFrameOption, override: true },
    referrerPolicy: { referrerPolicy: value('referrer-policy') as cloudfront.HeadersReferrerPolicy, override: true },
    strictTransportSecurity: {
      accessControlMaxAge: Duration.seconds(Number(/max-age=(\d+)/.exec(hsts)?.[1])),
      includeSubdomains: hsts.includes('includeSubDomains'),
      override: true,
    },
  }
}

/** The headers of headers.ts, put on every answer in the place of what the origin said, but for `functionsOwn`. */
export const headersPolicy = (
  scope: Construct, id: string, headers: Record<string, string>, functionsOwn?: typeof saidByFunction,
) =>
  new cloudfront.ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: settings(headers, functionsOwn),
    customHeadersBehavior: {
      customHeaders: Object.entries(headers)
        .filter(([header]) => !asSettings.includes(header))
        .map(([header, value]) => ({ header, value, override: true })),
    },
  })
