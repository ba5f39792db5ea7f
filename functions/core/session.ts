/**
 * What a session is and how long it holds. Pure: the clock and the stored item come in as arguments.
 * All moments are milliseconds of domain time (`requestContext.timeEpoch`); only `ttl` is in seconds.
 */

/**
 * How surely we know who it is: the three levels of NSIS (lav, betydelig, høj), and the house's own login,
 * which reaches the borger's own data and nothing else.
 */
export const levels = ['hus', 'lav', 'betydelig', 'hoej'] as const
export type Level = (typeof levels)[number]

/** The session as it lies in the table; the secret itself is never stored, only its SHA-256 (in the key). */
export type SessionItem = {
  readonly level: Level
  readonly createdAt: number
  /** When the person last proved who they are: a step-up is a new login and so a new session. */
  readonly authAt: number
  /** The last activity of the person; background polling is not activity. */
  readonly seenAt: number
  /** The absolute end, set at login and never moved. */
  readonly endsAt: number
  /** Housekeeping only: the code compares dates itself. */
  readonly ttl: number
}

const minute = 60_000

export const idleLimit = 30 * minute
export const absoluteLimit = 12 * 60 * minute
export const freshLimit = 5 * minute
/** Two servers' clocks may differ by this much. */
const clockSkew = minute
/** A request moves `seenAt` only when it is this old, so reading a page does not cost a write each time. */
export const seenGranularity = minute

/** Only a number that is a moment counts; a missing or broken date never keeps a session alive. */
const isMoment = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0

/** Both limits, to the millisecond. `endsAt` may only shorten: twelve hours from the login is the end whatever it says. */
export const sessionHolds = (item: Partial<SessionItem>, now: number): boolean => {
  const { createdAt, seenAt, endsAt, level } = item
  if (!isMoment(createdAt) || !isMoment(seenAt) || !isMoment(endsAt) || !isLevel(level)) return false
  return now < endsAt && now < createdAt + absoluteLimit && now < seenAt + idleLimit
}

/** Step-up: the person proved who they are within the last five minutes; a proof from the future proves nothing. */
export const isFresh = (item: Pick<SessionItem, 'authAt'>, now: number): boolean =>
  item.authAt - now < clockSkew && now < item.authAt + freshLimit

/** True when a foreground request should move `seenAt` forward. */
export const shouldTouch = (item: Pick<SessionItem, 'seenAt'>, now: number): boolean =>
  now >= item.seenAt + seenGranularity

export const isLevel = (value: unknown): value is Level => levels.some((level) => level === value)

/** NSIS levels in order; the house login stands below them all. */
export const isAtLeast = (level: Level, least: Level): boolean => levels.indexOf(level) >= levels.indexOf(least)

/** The item of a new session: every date from the one moment the login succeeded. */
export const newSession = (level: Level, now: number): SessionItem => ({
  level,
  createdAt: now,
  authAt: now,
  seenAt: now,
  endsAt: now + absoluteLimit,
  ttl: Math.ceil((now + absoluteLimit) / 1000),
})
