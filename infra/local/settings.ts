/** What the Lambdas are told here in place of what the stack would tell them. */
export type LocalValues = {
  TABLE_DATA: string
  TABLE_AUDIT: string
  TABLE_KEYS: string
  KMS_KEY: string
  KMS_MAC_KEY: string
  KMS_SIGN_KEY: string
  FILES_BUCKET: string
  ANCHOR_BUCKET: string
  PORTAL_ORIGIN: string
  OIDC_ISSUER: string
  OIDC_CLIENT_ID: string
  EDGE_SECRET: string
}

export type Endpoints = { dynamodb: string; kms: string; s3: string }

/** Nothing but the SDK's own settings turn a deployed bundle to the doubles: the code is the same. */
const awsEnv = ({ dynamodb, kms, s3 }: Endpoints): Record<string, string> => ({
  AWS_REGION: 'eu-north-1',
  AWS_DEFAULT_REGION: 'eu-north-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
  AWS_ENDPOINT_URL_KMS: kms,
  AWS_ENDPOINT_URL_S3: s3,
})

/** What the stack never says: a login hint names a demo person, which only a machine of one's own may obey. */
const extra: Record<string, Record<string, string>> = { auth: { LOGIN_HINTS: '1' } }

/**
 * The environment of one Lambda: the names the stack declares for it and no others, so that a setting that is missing
 * there is missing here.
 */
export const lambdaEnv = (values: LocalValues, endpoints: Endpoints) =>
  (lambda: string, declared: Record<string, unknown>): Record<string, string> => {
    const here: Record<string, string> = values
    const set = Object.entries(declared).map(([name, value]) => {
      const known = here[name] ?? (typeof value === 'string' ? value : undefined)
      if (known === undefined) throw new Error(`the stack sets ${name} for ${lambda}; infra/local/settings.ts does not`)
      return [name, known]
    })
    return { ...Object.fromEntries(set), ...extra[lambda], ...awsEnv(endpoints) }
  }
