const timeZone = 'Europe/Copenhagen'
const long = new Intl.DateTimeFormat('da-DK', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
const sortable = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })

/** A day that has no hour, in full: «12. marts 1954». */
export const dateInWords = (day: string): string => long.format(new Date(day))

/** Today in the home, as the records write a day: `2026-11-22`. */
export const today = (now: Date = new Date()): string => sortable.format(now)
