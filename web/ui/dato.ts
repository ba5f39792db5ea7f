import { faelles } from '../text/faelles.ts'

/** The home's time zone, whatever the phone thinks (accessibility check 18). */
const timeZone = 'Europe/Copenhagen'

const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('da-DK', { timeZone, ...options })

const day = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const dayNumber = format({ year: 'numeric', month: 'numeric', day: 'numeric' })
const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

const oneDay = 24 * 60 * 60 * 1000

/** «i dag», «i går», «i morgen», «mandag den 23. november», and the year where it is another. */
export const dayInWords = (iso: string, now: Date = new Date()): string => {
  const date = new Date(iso)
  const sameDay = (offset: number) => dayNumber.format(date) === dayNumber.format(new Date(now.getTime() + offset))
  if (sameDay(0)) return faelles.iDag
  if (sameDay(-oneDay)) return faelles.iGaar
  if (sameDay(oneDay)) return faelles.iMorgen
  const { weekday, day: number, month, year } = partsOf(date)
  return `${weekday} den ${number}. ${month}${year === partsOf(now).year ? '' : ` ${year}`}`
}

/** «kl. 14.05» */
export const timeInWords = (iso: string) => faelles.klokken(clock.format(new Date(iso)).replace(':', '.'))

/** «i dag kl. 14.05» */
export const momentInWords = (iso: string, now?: Date) => `${dayInWords(iso, now)} ${timeInWords(iso)}`

const partsOf = (date: Date): Partial<Record<string, string>> =>
  Object.fromEntries(day.formatToParts(date).map(({ type, value }) => [type, value]))
