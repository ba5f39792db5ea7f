import { createSignal, Show } from 'solid-js'
import type { Adgang } from '../../functions/adgang/contract.ts'
import type { Sag } from '../../functions/sag/contract.ts'
import { newId } from '../id.ts'
import { ansigt as text } from '../text/ansigt.ts'
import { fejlText } from '../text/faelles.ts'
import { Bekraeft } from '../ui/Bekraeft.tsx'
import { Felt } from '../ui/Felt.tsx'
import { Knap } from '../ui/Knap.tsx'
import { Meddelelse } from '../ui/Meddelelse.tsx'
import { disagree } from '../adgang/adgang.api.ts'

/** What rests on law the borger cannot end: here the borger says no all the same, and someone must answer. */
export const Uenig = (props: { borger: string; person: Adgang['person']; onSendt: (sag: Sag) => void }) => {
  const id = newId()
  const [asking, setAsking] = createSignal(false)
  const [tekst, setTekst] = createSignal('')
  const [fejl, setFejl] = createSignal<string>()
  const send = async () => {
    setAsking(false)
    setFejl()
    const words = tekst().trim()
    const answer = await disagree(props.borger, id, { person: props.person.id, ...(words && { tekst: words }) })
    if (answer.ok) props.onSendt(answer.data)
    else setFejl(answer.code)
  }
  return (
    <>
      <Show when={fejl()}>{(code) => <Meddelelse slags="galt" fokus><p>{fejlText(code())}</p></Meddelelse>}</Show>
      <p>{text.lov}</p>
      <div class="knapper stor">
        <Knap pictogram="humoer1" onClick={() => setAsking(true)}>{text.uenig}</Knap>
      </div>
      <Show when={asking()}>
        <Bekraeft spoergsmaal={text.uenigSpoerg} ja={text.uenigJa} onJa={() => void send()} onNej={() => setAsking(false)}>
          <p>{text.uenigFoelger}</p>
          <Felt navn="uenig" label={text.uenigTekst} hint={text.uenigHint} linjer={3} maks={400} value={tekst()} onInput={setTekst} />
        </Bekraeft>
      </Show>
    </>)
}
