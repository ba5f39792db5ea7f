import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { Answer } from '../api.ts'
import { readKladde } from '../kladde/kladde.ts'
import { createKladde } from '../kladde/createKladde.ts'
import { newId } from '../id.ts'
import { createData } from '../data.ts'
import { useMig } from '../session.tsx'
import { useSted } from '../sted/StedRamme.tsx'
import { aktivitet as text } from '../text/aktivitet.ts'
import { fejlText } from '../text/faelles.ts'
import { Billedvalg } from '../ui/Billedvalg.tsx'
import { Felt } from '../ui/Felt.tsx'
import { Hentet } from '../ui/Hentet.tsx'
import { Knap } from '../ui/Knap.tsx'
import { Meddelelse } from '../ui/Meddelelse.tsx'
import { Side } from '../ui/Side.tsx'
import { sendAktivitet } from './aktivitet.api.ts'
import { asAktivitet, emptyPlan, faults, feltOf, type Plan, type PlanFelt } from './plan.ts'

/** Staff plan an activity. What is written stays on the device until the house has it. */
const NyAktivitet = () => {
  const sted = useSted()
  const mig = useMig()
  const name = () => `kladde/${mig().person.id}/${sted().id}/aktivitet`
  const start = createData(async () => (await readKladde<Plan>(name())) ?? emptyPlan(newId()))
  return (
    <Side titel={text.ny} tilbage={`/sted/${sted().id}/aktivitet`}>
      <Hentet data={start}>{(found) => <Form name={name()} start={found()} />}</Hentet>
    </Side>)
}

const Form = (props: { name: string; start: Plan }) => {
  const sted = useSted()
  const navigate = useNavigate()
  const { kladde, change, drop } = createKladde<Plan>(props.name, props.start)
  const [sending, setSending] = createSignal(false)
  const [wrong, setWrong] = createSignal<PlanFelt>()
  const [problem, setProblem] = createSignal<Answer<unknown> & { ok: false }>()

  const submit = async (event: Event) => {
    event.preventDefault()
    setProblem()
    setWrong()
    setWrong(faults(kladde())[0])
    if (wrong() || sending()) return
    setSending(true)
    const answer = await sendAktivitet(sted().id, kladde().id, asAktivitet(kladde()))
    setSending(false)
    if (!answer.ok) {
      setProblem(answer)
      setWrong(feltOf(answer.felt))
      return
    }
    await drop()
    navigate(`/sted/${sted().id}/aktivitet`, { replace: true, state: { oprettet: true } })
  }
  const felt = (navn: PlanFelt) => ({
    navn,
    label: text[`${navn}Label`],
    get value() { return kladde()[navn] },
    get fejl() { return wrong() === navn ? text.fejl[navn] : undefined },
    onInput: (value: string) => change({ [navn]: value }),
  })
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Felt {...felt('titel')} maks={80} />
      <Felt {...felt('sted')} maks={80} />
      <Felt {...felt('dag')} type="date" />
      <Felt {...felt('fra')} type="time" />
      <Felt {...felt('til')} type="time" />
      <Felt {...felt('hjaelpere')} type="number" />
      <Felt {...felt('behov')} hint={text.behovHint} linjer={4} maks={620} />
      <Billedvalg brede navn="hvem" spoergsmaal={text.hvemLabel} value={kladde().hvem} onChange={(hvem) => change({ hvem })}
        muligheder={[
          { value: 'alle', ord: text.hvem.alle, pictogram: 'personer' }, { value: 'intern', ord: text.hvem.intern, pictogram: 'person' },
        ]} />
      <Show when={problem()}>{(why) => (
        <Meddelelse slags="galt" fokus><p><b>{text.ikkeOprettet}</b></p><p>{fejlText(why().code)}</p></Meddelelse>)}</Show>
      <div class="knapper">
        <Knap slags="hoved" send travl={sending()}>{sending() ? text.opretter : text.opret}</Knap>
      </div>
    </form>)
}

export default NyAktivitet
