import { aktiviteter } from './tekster/aktiviteter.ts'
import type { AktivitetsLinje } from './tekster/aktiviteter.ts'
import type { Trin, Verden } from './verden.ts'

const hour = 60 * 60_000

type Hjaelper = AktivitetsLinje['tilmeldte'][number]

/** Announced eight days ahead, or the day before yesterday for what is further off; signed up to the day after. */
const announce = (verden: Verden, linje: AktivitetsLinje): Trin[] => {
  const { ask, id, tid } = verden
  const { enhed, uge, ugedag, fra, til, titel, sted, hjaelpere, behov, forPaaroerende, af } = linje
  const dag = tid.tilUgedag(ugedag) + uge * 7
  const at = tid.at(Math.min(dag - 8, -2), '10.00')
  const aktivitet = `aktiviteter/${id(`aktivitet:${enhed}:${titel}:${uge}`, at)}`
  const paaEnheden = `/api/enheder/${id(`enhed:${enhed}`)}/${aktivitet}`
  // A relative comes to the activity through the borger there, a frivillig through the enhed.
  const signUp = (method: 'PUT' | 'DELETE') => ({ person, via }: Hjaelper) => {
    const way = via === undefined ? paaEnheden : `/api/borgere/${id(`borger:${via}`)}/${aktivitet}`
    return () => ask(person, method, `${way}/tilmelding`)
  }
  const plan = {
    titel, sted, hjaelpere, behov, forPaaroerende,
    start: new Date(tid.at(dag, fra)).toISOString(), slut: new Date(tid.at(dag, til)).toISOString(),
  }
  return [
    { at, goer: () => ask(af, 'PUT', paaEnheden, plan) },
    ...linje.tilmeldte.map(signUp('PUT')).map((goer): Trin => ({ at: at + 32 * hour, goer })),
    ...(linje.afbud ?? []).map(signUp('DELETE')).map((goer): Trin => ({ at: at + 34 * hour, goer })),
  ]
}

/** Weeks behind and two weeks ahead, with those who signed up to help. */
export const aktivitetsplan = (verden: Verden): Trin[] => aktiviteter.flatMap((linje) => announce(verden, linje))
