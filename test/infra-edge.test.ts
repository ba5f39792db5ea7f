import { runInNewContext } from 'node:vm'
import { Stack } from 'aws-cdk-lib'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../infra/config.ts'
import { securityHeaders } from '../infra/headers.ts'
import { sitePath } from '../infra/site-path.ts'
import { functionNames, synthesise } from './stack.ts'

const house = synthesise()
const { all, one, lambda, statementsIn } = house
/** A synthesis takes a third of a second; a busy machine may take its time. */
const patience = { timeout: 30_000 }

describe('the edge', () => {
  type Behavior = Record<string, unknown> & { PathPattern: string }
  const edge = one('AWS::CloudFront::Distribution', 'web')['DistributionConfig'] as {
    CacheBehaviors: Behavior[]; DefaultCacheBehavior: Behavior; Origins: Record<string, unknown>[] }
  const behavior = (path: string) => edge.CacheBehaviors.find(({ PathPattern }) => PathPattern === path)

  it.each(['/api/*', '/auth/*'])('%s is never cached and carries everything but the host', (path) => {
    expect(behavior(path)).toMatchObject({
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      ViewerProtocolPolicy: 'https-only',
      ResponseHeadersPolicyId: { Ref: one('AWS::CloudFront::ResponseHeadersPolicy', 'webapiheaders').id },
    })
    expect(behavior(path)?.['AllowedMethods']).toHaveLength(7)
    expect(behavior(path)).not.toHaveProperty('FunctionAssociations')
  })

  it('an answer from the API stays what it is: no error page takes its place', () => {
    expect(house.text).not.toContain('CustomErrorResponses')
  })

  it('the contract is a file of the site, found before the API', () => {
    const order = edge.CacheBehaviors.map(({ PathPattern }) => PathPattern)
    expect(order).toEqual(['/api/openapi.json', '/api/*', '/auth/*'])
    expect(behavior('/api/openapi.json')?.['TargetOriginId']).toBe(edge.DefaultCacheBehavior['TargetOriginId'])
  })

  it('only CloudFront reads the site’s bucket, signed, and it tells the API the word the functions know', () => {
    expect(one('AWS::CloudFront::OriginAccessControl', 'web')).toMatchObject({
      OriginAccessControlConfig: {
        OriginAccessControlOriginType: 's3', SigningBehavior: 'always', SigningProtocol: 'sigv4' } })
    const [site, api] = edge.Origins
    expect(site).toHaveProperty('OriginAccessControlId')
    expect(api?.['CustomOriginConfig'])
      .toMatchObject({ OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] })
    const { Variables } = lambda('api')['Environment'] as { Variables: Record<string, unknown> }
    expect(api?.['OriginCustomHeaders']).toEqual([{ HeaderName: 'x-edge', HeaderValue: Variables['EDGE_SECRET'] }])
  })

  it('a page is index.html, a file is itself, and CloudFront does it as the local gateway does', () => {
    const code = String(one('AWS::CloudFront::Function', 'webpages')['FunctionCode'])
    const at = (uri: string): unknown => runInNewContext(`${code}; handler({ request: { uri } }).uri`, { uri })
    const files = { '/': '/index.html', '/dagbog/i-dag': '/index.html', '/dagbog.v2/i-dag': '/index.html',
      '/sw.js': '/sw.js', '/assets/a-1.css': '/assets/a-1.css', '/api/openapi.json': '/openapi.json' }
    for (const [path, file] of Object.entries(files)) expect([at(path), sitePath(path)], path).toEqual([file, file])
  })

  it.each(['site', 'api'] as const)('the %s gets the headers of headers.ts, every one', (name) => {
    const policy = one('AWS::CloudFront::ResponseHeadersPolicy', `web${name}headers`)['ResponseHeadersPolicyConfig']
    const { CustomHeadersConfig: { Items }, SecurityHeadersConfig: s } = policy as {
      CustomHeadersConfig: { Items: { Header: string; Value: string; Override: boolean }[] }
      SecurityHeadersConfig: Record<string, Record<string, string | boolean | number>> }
    const hsts = s['StrictTransportSecurity']
    const subdomains = hsts?.['IncludeSubdomains'] === true ? '; includeSubDomains' : ''
    const sent = {
      ...Object.fromEntries(Items.map(({ Header, Value }) => [Header, Value])),
      'content-security-policy': s['ContentSecurityPolicy']?.['ContentSecurityPolicy'],
      'strict-transport-security': `max-age=${hsts?.['AccessControlMaxAgeSec']}${subdomains}`,
      'x-content-type-options': s['ContentTypeOptions']?.['Override'] === true ? 'nosniff' : '',
      'x-frame-options': s['FrameOptions']?.['FrameOption'],
      'referrer-policy': s['ReferrerPolicy']?.['ReferrerPolicy'],
    }
    expect(sent).toEqual(securityHeaders[name])
    // The functions' own content policy stands where they have one: a failed login's page could not move on otherwise.
    const { ContentSecurityPolicy: policyOfContent, ...others } = s
    expect([...Items, ...Object.values(others)].every(({ Override }) => Override === true)).toBe(true)
    expect(policyOfContent?.['Override']).toBe(name === 'site')
  })

  it('the content policy starts from nothing, names no other host, and lets no inline code through', () => {
    const directives = Object.fromEntries((securityHeaders.site['content-security-policy'] ?? '').split('; ')
      .map((directive) => directive.split(/ (.*)/, 2) as [string, string]))
    expect(directives).toMatchObject({ 'default-src': "'none'", 'script-src': "'self'", 'style-src': "'self'",
      'connect-src': "'self'", 'form-action': "'self'", 'base-uri': "'none'", 'frame-ancestors': "'none'" })
    const allowedWords = new Set(["'none'", "'self'", 'blob:', 'data:'])
    const words = Object.values(directives).flatMap((value) => value.split(' '))
    expect(words.filter((word) => !allowedWords.has(word))).toEqual([])
    const fromText = Object.entries(directives).filter(([, value]) => value.includes('data:'))
    expect(fromText.map(([name]) => name)).toEqual(['img-src'])
  })

  it('the rest of the headers are as strict as they can be', () => {
    for (const headers of Object.values(securityHeaders)) expect(headers).toMatchObject({
      'strict-transport-security': expect.stringMatching(/^max-age=[3-9]\d{7}; includeSubDomains$/),
      'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringMatching(/^camera=\(self\), microphone=\(self\), ([\w-]+=\(\)(, |$))+$/),
    })
    for (const power of ['geolocation', 'display-capture', 'payment', 'usb'])
      expect(securityHeaders.site['permissions-policy']).toContain(`${power}=()`)
    expect(securityHeaders.api['cache-control']).toBe('no-store')
    expect(securityHeaders.api['content-security-policy']).toMatch(/^default-src 'none'; .*sandbox$/)
  })
})

describe('who is told', () => {
  it('a changed audit line, a lagging stream, a record put aside and a failing API wake somebody', () => {
    const alarms = all('AWS::CloudWatch::Alarm').map(([id]) => id)
    const throttled = functionNames.map((name) => `${name}throttled`)
    for (const name of ['auditchanged', 'api5xx', 'streamage', 'nothandled', ...throttled])
      expect(alarms.filter((id) => id.startsWith(`watch${name}`)), name).toHaveLength(1)
    for (const [id, { AlarmActions }] of all('AWS::CloudWatch::Alarm'))
      expect(AlarmActions, id).toEqual([{ Ref: one('AWS::SNS::Topic', 'watchalarms').id }])
    const said = statementsIn(one('AWS::SNS::TopicPolicy', 'watch')['PolicyDocument'])
    expect(said).toContainEqual(expect.objectContaining({
      Effect: 'Allow', Action: ['sns:Publish'], Principal: { Service: 'cloudwatch.amazonaws.com' } }))
    expect(one('AWS::Logs::MetricFilter', 'watch')).toMatchObject({ FilterPattern: '{ $.code = "audit-aendret" }' })
  })

  it('both streams are followed, and one bad record does not stop the rest', () => {
    const followed = all('AWS::Lambda::EventSourceMapping')
    expect(followed).toHaveLength(2)
    const streams = ['data', 'audit'].map((name) => one('AWS::DynamoDB::GlobalTable', `data${name}table`).id)
    expect(followed.map(([, { EventSourceArn }]) => EventSourceArn))
      .toEqual(streams.map((id) => ({ 'Fn::GetAtt': [id, 'StreamArn'] })))
    const aside = { 'Fn::GetAtt': [one('AWS::SQS::Queue', 'jobsnothandled').id, 'Arn'] }
    for (const [id, mapping] of followed) expect(mapping, id).toMatchObject({
      BisectBatchOnFunctionError: true, StartingPosition: 'TRIM_HORIZON', MaximumRetryAttempts: 8,
      DestinationConfig: { OnFailure: { Destination: aside } } })
  })

  it('cdk-nag has nothing to say, and would say it', patience, () => {
    expect(house.findings).toEqual([])
    expect(() => synthesise({}, (app) => new Bucket(new Stack(app, 'wrong'), 'open'))).toThrow(/AwsSolutions-S1/)
  })
})

describe('what a house sets', () => {
  it('its own name brings TLS 1.2, its own ACL and a mailbox, and cdk-nag still has nothing to say', patience, () => {
    const own = synthesise({
      account: '111111111111',
      portalDomain: 'portal.bosted.example',
      certificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/0000',
      webAclArn: 'arn:aws:wafv2:us-east-1:111111111111:global/webacl/house/0000',
      alarmEmail: 'vagt@bosted.example',
    })
    expect(own.one('AWS::CloudFront::Distribution', 'web')['DistributionConfig']).toMatchObject({
      Aliases: ['portal.bosted.example'],
      WebACLId: expect.stringContaining('webacl/house'),
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' },
    })
    expect(own.lambda('auth')).toMatchObject({
      Environment: { Variables: { PORTAL_ORIGIN: 'https://portal.bosted.example' } } })
    expect(own.one('AWS::SNS::Subscription', 'watch')).toMatchObject({ Endpoint: 'vagt@bosted.example' })
    expect(own.findings).toEqual([])
  })

  it.each([
    ['a region outside the EU', { region: 'us-east-1' }],
    ['a broker without TLS', { issuer: 'http://broker.example' }],
    ['an address for a host name', { portalDomain: 'https://portal.example' }],
    ['a certificate CloudFront cannot read', { certificateArn: 'arn:aws:acm:eu-north-1:111111111111:certificate/0' }],
  ])('refuses %s', (_, config) => {
    expect(() => parseConfig(config)).toThrow()
  })

  it('a bare clone leads nowhere: its placeholders never resolve', () => {
    const { portalDomain, issuer } = parseConfig({})
    expect([portalDomain, new URL(issuer).hostname].every((host) => host.endsWith('.example'))).toBe(true)
  })

  it('says in one sentence what to do when nothing is built', () => {
    expect(() => synthesise({ functions: '/nowhere' }))
      .toThrow(/^Nothing is built in \/nowhere\/api: run «npm run build»/)
  })
})
