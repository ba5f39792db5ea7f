import { createSignal, Show } from 'solid-js'
import type { Rum } from '../../functions/besked/contract.ts'
import { besked as text } from '../text/besked.ts'
import { fejlText } from '../text/faelles.ts'
import { Bekraeft } from '../ui/Bekraeft.tsx'
import { momentInWords } from '../ui/dato.ts'
import { Knap } from '../ui/Knap.tsx'
import { Kvittering, Meddelelse } from '../ui/Meddelelse.tsx'
import { markAnswered } from './besked.api.ts'

/** Staff answered by telephone or at the door: the room leaves the inbox, unless something new has come. */
export const Besvaret = (props: { borger: string; rum: Rum; onNewer: () => void }) => {
  const [asking, setAsking] = createSignal(false)
  const [done, setDone] = createSignal(false)
  const [problem, setProblem] = createSignal<string>()
  const mark = async (set: string) => {
    setAsking(false)
    const answer = await markAnswered(props.borger, props.rum.id, { set })
    setDone(answer.ok)
    setProblem(answer.ok ? undefined : answer.code)
    if (!answer.ok && answer.code === 'aendret-imens') props.onNewer()
  }
  return (
    <Show when={!done()} fallback={<Kvittering><p>{text.besvaretNu}</p></Kvittering>}>
      <Show when={problem()}>{(code) => (
        <Meddelelse slags="galt" fokus>
          <p>{code() === 'aendret-imens' ? text.besvaretNyt : fejlText(code())}</p>
        </Meddelelse>)}</Show>
      <Show when={props.rum.venter}>{(siden) => (
        <div class="linje mellem">
          <span class="svag">{text.venterSiden(momentInWords(siden()))}</span>
          <Knap slags="stille" pictogram="flueben" onClick={() => setAsking(true)}>{text.besvaret}</Knap>
        </div>)}</Show>
      <Show when={asking() && props.rum.seneste}>{(seneste) => (
        <Bekraeft spoergsmaal={text.besvaretSpoerg} ja={text.besvaretJa} onJa={() => void mark(seneste())}
          onNej={() => setAsking(false)}>
          <p>{text.besvaretOm}</p>
        </Bekraeft>)}</Show>
    </Show>)
}
