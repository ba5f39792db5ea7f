import { aktivitet as text } from '../text/aktivitet.ts'
import { dayInWords, momentInWords, timeInWords } from '../ui/dato.ts'

/** «i morgen kl. 14.00 til kl. 16.00», and both days where it lasts into another. */
export const spanInWords = (start: string, slut: string): string =>
  unbroken(text.fraTil(momentInWords(start), dayInWords(start) === dayInWords(slut) ? timeInWords(slut) : momentInWords(slut)))

/** A line never breaks between «kl.» and the hour. */
const unbroken = (words: string) => words.replaceAll('kl. ', 'kl.\u00A0')

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen', dateStyle: 'short', timeStyle: 'medium',
})

/** What a clock on the home's wall shows, as if it were UTC. */
const wallAt = (moment: number) => Date.parse(`${wall.format(moment).replace(' ', 'T')}Z`)

/**
 * A day and a time as said in the home, whatever the phone's time zone, as a moment. In the hour that is skipped in
 * March it is the hour after; in the hour that comes twice in October it is the first.
 */
export const momentAtHome = (day: string, time: string): number => {
  const said = Date.parse(`${day}T${time}:00Z`)
  const guess = said - (wallAt(said) - said)
  const moment = said - (wallAt(guess) - guess)
  const earlier = moment - 60 * 60 * 1000
  return wallAt(earlier) === said ? earlier : moment
}
