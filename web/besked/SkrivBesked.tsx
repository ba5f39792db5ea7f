import { createSignal, Show } from 'solid-js'
import type { Besked, Rum } from '../../functions/besked/contract.ts'
import type { MinBorger } from '../../functions/person/contract.ts'
import type { Answer } from '../api.ts'
import { newId } from '../id.ts'
import { createKladde } from '../kladde/createKladde.ts'
import { besked as text } from '../text/besked.ts'
import { faelles, fejlText } from '../text/faelles.ts'
import { Felt } from '../ui/Felt.tsx'
import { Knap } from '../ui/Knap.tsx'
import { Meddelelse } from '../ui/Meddelelse.tsx'
import { sendBesked } from './besked.api.ts'
import { labelOf, seenBy } from './rum.ts'

/** What someone is writing in one room and has not sent. The id is the message's, so a retry sends once. */
export type BeskedKladde = { id: string; tekst: string }

export const emptyKladde = (): BeskedKladde => ({ id: newId(), tekst: '' })

type SkrivProps = {
  borger: MinBorger
  rum: Rum
  navn: string
  start: BeskedKladde
  onSent: (besked: Besked) => void
  /** What was tried before did arrive, with other words. */
  onFirstArrived: () => void
}

/** One field and one button, and above them who will read it. Whatever goes wrong, the words stay. */
export const SkrivBesked = (props: SkrivProps) => {
  const { kladde, change, drop, kept } = createKladde(props.navn, props.start)
  const [sending, setSending] = createSignal(false)
  const [problem, setProblem] = createSignal<Answer<Besked> & { ok: false }>()
  const [arrived, setArrived] = createSignal(false)
  const [empty, setEmpty] = createSignal(false)

  const submit = async (event: Event) => {
    event.preventDefault()
    if (sending()) return
    setProblem()
    setArrived(false)
    const tekst = kladde().tekst.trim()
    setEmpty(tekst === '')
    if (empty()) return
    setSending(true)
    const answer = await sendBesked(props.borger.id, props.rum.id, kladde().id, { tekst })
    setSending(false)
    if (answer.ok) await drop().then(() => props.onSent(answer.data))
    else if (answer.code === 'id-optaget') meetFirst()
    else setProblem(answer)
  }
  /** The first words did arrive, unseen; the new ones are another message, and sending them is the person's choice. */
  const meetFirst = () => {
    change({ id: newId() })
    setArrived(true)
    props.onFirstArrived()
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Meddelelse slags="vid"><p>{seenBy(props.borger, props.rum)}</p></Meddelelse>
      <Felt navn="tekst" label={labelOf(props.borger, props.rum)} linjer={4} maks={4000} value={kladde().tekst}
        fejl={empty() ? text.skrivNoget : undefined} onInput={(tekst) => change({ tekst })} />
      <Show when={problem()}>{(why) => (
        <Meddelelse slags="galt" fokus><p><b>{text.ikkeSendt}</b></p><p>{fejlText(why().code)}</p></Meddelelse>)}</Show>
      <Show when={arrived()}><Meddelelse slags="pas-paa" fokus><p>{text.foersteSendt}</p></Meddelelse></Show>
      <p class="form-hint" role="status">{kept() ? text.kladdeGemt : text.kladdeIkkeGemt}</p>
      <div class="knapper">
        <Knap slags="hoved" send travl={sending()} pictogram="besked">
          {sending() ? text.sender : problem() ? faelles.proevIgen : text.send}
        </Knap>
      </div>
    </form>)
}
