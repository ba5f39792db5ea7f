import type { Clock } from './clock.ts'

/** What the demo world is given to furnish the house with. */
export type LocalHouse = {
  /** Where the portal answers, `http://127.0.0.1:4000`. */
  origin: string
  /** Where the house keeps everything; the world may keep a folder of its own here. */
  dir: string
  clock: Clock
  /** Invokes a Lambda directly, as an operator does with `aws lambda invoke`. Throws when it fails. */
  invoke: (lambda: string, event: unknown) => Promise<unknown>
}

/** One row of `GET /local/personas`. */
export type LocalPersona = {
  /** What `login_hint` names. */
  id: string
  rolle: string
  name: string
  /** The borgere this person may see something of; for staff those of their enheder. */
  borgere: { id: string; scopes: string[] }[]
}
