import type { App } from 'aws-cdk-lib'
import * as z from 'zod'

/**
 * What a house decides before it deploys. Every value has a harmless default, so a bare clone synthesises with no
 * account and no net; the placeholders end in `.example`, which never resolves, so a stack deployed with them lets
 * nobody in.
 */
const configSchema = z.strictObject({
  /** TableV2 with an own key cannot be synthesised for «any account». */
  account: z.string().regex(/^\d{12}$/).default('000000000000'),
  /** Personal data stays in the EU: another region is refused, not warned about. */
  region: z.string().regex(/^eu-[a-z]+-\d$/).default('eu-north-1'),
  /** Host name people type. Without a domain of its own it is the distribution's `….cloudfront.net`. */
  portalDomain: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/).default('portal.example'),
  /** ACM certificate for `portalDomain`; CloudFront reads it from us-east-1 only. */
  certificateArn: z.string().regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/.+$/).optional(),
  /** The OIDC broker (MitID, MitID Erhverv, the municipality's Entra ID). */
  issuer: z.url({ protocol: /^https$/ }).default('https://broker.example'),
  clientId: z.string().min(1).default('samspil'),
  /** A web ACL of scope CLOUDFRONT, made in us-east-1 by whoever runs the house's perimeter. */
  webAclArn: z.string().regex(/^arn:aws:wafv2:us-east-1:\d{12}:global\/webacl\/.+$/).optional(),
  /** Who is told when an alarm goes. */
  alarmEmail: z.email().optional(),
  /** One higher makes a new word between CloudFront and the functions, when the old one may be known. */
  edgeGeneration: z.coerce.number().int().positive().default(1),
  /** Where the built functions lie, one folder each. */
  functions: z.string().min(1).default('.build/functions'),
})

export type Config = z.infer<typeof configSchema>
export type ConfigInput = z.input<typeof configSchema>

export const parseConfig = (input: ConfigInput): Config => configSchema.parse(input)

/** `cdk deploy -c portalDomain=…`; the account also from the credentials the CLI has, when it has some. */
export const readConfig = (app: App): Config => {
  const given = Object.keys(configSchema.shape).map((name) => [name, app.node.tryGetContext(name)])
  const account = app.node.tryGetContext('account') ?? process.env['CDK_DEFAULT_ACCOUNT']
  const set = Object.fromEntries([...given, ['account', account]].filter(([, value]) => value !== undefined))
  return configSchema.parse(set)
}
