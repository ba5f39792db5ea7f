import { kig } from './tekster/kig.ts'
import type { Trin, Verden } from './verden.ts'

/** Everyday reading leaves its lines in the audit by itself. */
export const laesning = ({ ask, id, tid }: Verden): Trin[] => kig.map(({ dag, kl, af, borger, hvad }) =>
  ({ at: tid.at(dag, kl), goer: () => ask(af, 'GET', `/api/borgere/${id(`borger:${borger}`)}/${hvad}`) }))
