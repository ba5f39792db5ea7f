const minut = 60_000
const doegn = 24 * 60 * minut

/** The home's own time, whatever the machine is set to. */
const hjemme = new Intl.DateTimeFormat('sv-SE',
  { timeZone: 'Europe/Copenhagen', dateStyle: 'short', timeStyle: 'medium' })

const forskydning = (at: number): number =>
  Date.parse(`${hjemme.format(at).replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000

/** The moment a wall clock at the home shows this time on this date, summer and winter. */
const klokken = (dato: string, kl: string): number => {
  const wall = Date.parse(`${dato}T${kl.replace('.', ':')}:00Z`)
  return wall - forskydning(wall - forskydning(wall))
}

export type Tid = {
  /** The moment the house is furnished at; nothing of everyday life is later. */
  idag: number
  /** `dag` days from today, as `2026-11-22`. */
  dato: (dag: number) => string
  at: (dag: number, kl: string) => number
  /** How many days from today the coming Thursday (4) is: 0 to 6. */
  tilUgedag: (ugedag: number) => number
}

/** Everyday life counts its days from the day the house is furnished. */
export const tidFra = (idag: number): Tid => {
  const middag = Date.parse(`${hjemme.format(idag).slice(0, 10)}T12:00:00Z`)
  const dato = (dag: number) => new Date(middag + dag * doegn).toISOString().slice(0, 10)
  return {
    idag,
    dato,
    at: (dag, kl) => klokken(dato(dag), kl),
    tilUgedag: (ugedag) => (ugedag - new Date(middag).getUTCDay() + 7) % 7,
  }
}
