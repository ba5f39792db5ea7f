/** Domain time in ms since 1970, taken from the event that carried the request. Nothing here reads the wall clock. */
export type Moment = number

export const seconds = (n: number): Moment => n * 1000
export const minutes = (n: number): Moment => seconds(n * 60)
export const hours = (n: number): Moment => minutes(n * 60)
export const days = (n: number): Moment => hours(n * 24)

/** The day in the home's time zone, as `2026-11-22`. */
export const dayOf = (now: Moment): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' }).format(now)

export const iso = (moment: Moment): string => new Date(moment).toISOString()
