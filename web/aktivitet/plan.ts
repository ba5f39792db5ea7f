import type { NyAktivitet } from '../../functions/aktivitet/contract.ts'
import type { Kladde } from '../kladde/kladde.ts'
import { momentAtHome } from './tid.ts'

/** What someone fills in to plan an activity, as it stands in the fields. `id` is made once, so a retry writes once. */
export type Plan = Kladde & {
  id: string
  titel: string
  sted: string
  dag: string
  fra: string
  til: string
  hjaelpere: string
  behov: string
  hvem: 'alle' | 'intern'
}

export type PlanFelt = Exclude<keyof Plan, 'billede' | 'id' | 'hvem'>

export const emptyPlan = (id: string): Plan =>
  ({ id, titel: '', sted: '', dag: '', fra: '', til: '', hjaelpere: '2', behov: '', hvem: 'alle' })

const behovOf = ({ behov }: Plan) => behov.split('\n').map((line) => line.trim()).filter(Boolean)

/** The fields that must be mended, in the order they stand. The server judges the same again. */
export const faults = (plan: Plan): PlanFelt[] => {
  const antal = Number(plan.hjaelpere)
  const behov = behovOf(plan)
  const wrong: Record<PlanFelt, boolean> = {
    titel: plan.titel.trim() === '',
    sted: plan.sted.trim() === '',
    dag: plan.dag === '',
    fra: plan.fra === '',
    til: plan.til === '' || plan.til <= plan.fra,
    hjaelpere: plan.hjaelpere.trim() === '' || !Number.isInteger(antal) || antal < 0 || antal > 50,
    behov: behov.length > 10 || behov.some((line) => line.length > 60),
  }
  return (Object.keys(wrong) as PlanFelt[]).filter((felt) => wrong[felt])
}

export const asAktivitet = (plan: Plan): NyAktivitet => ({
  titel: plan.titel.trim(),
  sted: plan.sted.trim(),
  start: new Date(momentAtHome(plan.dag, plan.fra)).toISOString(),
  slut: new Date(momentAtHome(plan.dag, plan.til)).toISOString(),
  hjaelpere: Number(plan.hjaelpere),
  behov: behovOf(plan),
  forPaaroerende: plan.hvem === 'alle',
})

/** Which field the server's name for a part stands for. */
export const feltOf = (named: string | undefined): PlanFelt | undefined =>
  (named === 'start' ? 'fra' : named === 'slut' ? 'til' : (['titel', 'sted', 'hjaelpere', 'behov'] as const).find((felt) => felt === named))
