import type { Motiv } from '../../billeder.ts'

/** One line of everyday life. `dag` is counted from the day the house is furnished: -1 is the day before. */
export type DagbogsLinje = {
  dag: number
  /** The time at the home, `16.40`. */
  kl: string
  /** Who writes. */
  af: string
  til: 'mig' | 'personale' | 'alle'
  tekst: string
  humoer?: 1 | 2 | 3 | 4 | 5
  billede?: { motiv: Motiv; alt: string }
  /** The words it was changed to, some minutes later. */
  rettet?: string
}
