import { dayInWords, momentInWords } from './dato.ts'

/** A date people can hear: «i går kl. 9.30», «mandag den 23. november». `kunDag` leaves the clock out. */
export const Dato = (props: { tid: string; kunDag?: boolean }) =>
  <time dateTime={props.tid}>{props.kunDag ? dayInWords(props.tid) : momentInWords(props.tid)}</time>
