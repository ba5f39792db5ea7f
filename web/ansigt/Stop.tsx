import { createSignal, Show } from 'solid-js'
import type { Adgang } from '../../functions/adgang/contract.ts'
import { ansigt as text } from '../text/ansigt.ts'
import { fejlText } from '../text/faelles.ts'
import { Bekraeft } from '../ui/Bekraeft.tsx'
import { Knap } from '../ui/Knap.tsx'
import { Meddelelse } from '../ui/Meddelelse.tsx'
import { firstName } from '../ui/navn.ts'
import { endAdgang } from '../adgang/adgang.api.ts'

type StopProps = { borger: string; person: Adgang['person']; selv: boolean; onStop: (adgange: Adgang[]) => void }

/** The one big button. It asks once, says what follows, and then it is done at once. */
export const Stop = (props: StopProps) => {
  const [asking, setAsking] = createSignal(false)
  const [fejl, setFejl] = createSignal<string>()
  const navn = () => firstName(props.person.navn)
  const stop = async () => {
    setAsking(false)
    setFejl()
    const answer = await endAdgang(props.borger, props.person.id)
    if (answer.ok) props.onStop(answer.data.adgange)
    else setFejl(answer.code)
  }
  return (
    <>
      <Show when={fejl()}>{(code) => <Meddelelse slags="galt" fokus><p>{fejlText(code())}</p></Meddelelse>}</Show>
      <div class="knapper stor">
        <Knap slags="farlig" pictogram="laas" onClick={() => setAsking(true)}>{text.stop(navn())}</Knap>
      </div>
      <Show when={asking()}>
        <Bekraeft spoergsmaal={text.stopSpoerg(navn())} ja={text.stopJa} farlig
          onJa={() => void stop()} onNej={() => setAsking(false)}>
          <p>{text.stopFoelger}</p>
          <Show when={props.selv}><p>{text.stopFortryd}</p></Show>
        </Bekraeft>
      </Show>
    </>)
}
