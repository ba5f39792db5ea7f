/**
 * The three tables. Everything that creates a table (the stack, the local house, the tests) reads this and nothing else.
 * `pk` and `sk` are strings; there is no index: every question is asked of a partition (see patterns.ts).
 */
export const tables = {
  /** Everything a person can see or change. TTL is housekeeping; expiry is decided in code. */
  data: { env: 'TABLE_DATA', stream: true, ttl: 'ttl' },
  /** Append only: functions put with `attribute_not_exists`, never update or delete. */
  audit: { env: 'TABLE_AUDIT', stream: true, ttl: undefined },
  /** Wrapped data keys, outside the backups of the other two. Losing a key is how a borger is erased. */
  keys: { env: 'TABLE_KEYS', stream: false, ttl: undefined },
} as const

export type TableName = keyof typeof tables

export const keySchema = { pk: 'pk', sk: 'sk' } as const
