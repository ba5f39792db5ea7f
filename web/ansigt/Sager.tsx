import { createSignal, For, Show } from 'solid-js'
import type { MinBorger } from '../../functions/person/contract.ts'
import type { Sag } from '../../functions/sag/contract.ts'
import { adgang as ord } from '../text/adgang.ts'
import { ansigt as text } from '../text/ansigt.ts'
import { fejlText } from '../text/faelles.ts'
import { momentInWords } from '../ui/dato.ts'
import { Felt } from '../ui/Felt.tsx'
import { Knap } from '../ui/Knap.tsx'
import { Meddelelse } from '../ui/Meddelelse.tsx'
import { firstName } from '../ui/navn.ts'
import { Pictogram } from '../ui/Pictogram.tsx'
import { answerSag } from '../adgang/adgang.api.ts'

type SagerProps = { borger: MinBorger; sager: Sag[]; onSvar: (sag: Sag) => void }

/** What the borger disagreed with and what was answered. The leder answers here. */
export const Sager = (props: SagerProps) => {
  const mayAnswer = () => props.borger.rolle === 'leder' && (props.borger.adgang.adgang?.includes('act') ?? false)
  return (
    <For each={props.sager}>{(sag) => (
      <section class="kort kan">
        <p class="saetning">
          <Pictogram navn="humoer1" />
          {props.borger.selv ? text.duErUenig(momentInWords(sag.skrevet)) : text.erUenig(firstName(props.borger.navn), momentInWords(sag.skrevet))}
        </p>
        <Show when={sag.tekst}><p class="tekst">«{sag.tekst}»</p></Show>
        <Show when={sag.svar} fallback={
          <Show when={mayAnswer()} fallback={<p class="saetning"><Pictogram navn="ur" />{text.venterSvar}</p>}>
            <Svar borger={props.borger.id} sag={sag.id} onSvar={props.onSvar} />
          </Show>}>
          {(svar) => (
            <>
              <p class="saetning"><Pictogram navn="besked" />{text.svarFra(svar().skrevetAf.navn)}</p>
              <p class="tekst">«{svar().tekst}»</p>
            </>)}
        </Show>
      </section>)}</For>)
}

const Svar = (props: { borger: string; sag: string; onSvar: (sag: Sag) => void }) => {
  const [tekst, setTekst] = createSignal('')
  const [lacks, setLacks] = createSignal(false)
  const [fejl, setFejl] = createSignal<string>()
  const send = async (event: Event) => {
    event.preventDefault()
    setFejl()
    setLacks(tekst().trim().length < 3)
    if (lacks()) return
    const answer = await answerSag(props.borger, props.sag, tekst().trim())
    if (answer.ok) props.onSvar(answer.data)
    else setFejl(answer.code)
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Felt navn="svar" label={text.svar} hint={text.svarHint} linjer={3} maks={1000} value={tekst()} onInput={setTekst}
        fejl={lacks() ? ord.manglerBevis : undefined} />
      <Show when={fejl()}>{(code) => <Meddelelse slags="galt" fokus><p>{fejlText(code())}</p></Meddelelse>}</Show>
      <div class="knapper"><Knap slags="hoved" send>{text.sendSvar}</Knap></div>
    </form>)
}
