import { createSignal, Show } from 'solid-js'
import type { Adgang } from '../../functions/adgang/contract.ts'
import { adgang as text } from '../text/adgang.ts'
import { fejlText } from '../text/faelles.ts'
import { Bekraeft } from '../ui/Bekraeft.tsx'
import { dayInWords } from '../ui/dato.ts'
import { Knap } from '../ui/Knap.tsx'
import { Meddelelse } from '../ui/Meddelelse.tsx'
import { firstName } from '../ui/navn.ts'
import { Person } from '../ui/Person.tsx'
import { endAdgang } from './adgang.api.ts'
import { lastDay, rightsInWords } from './saetning.ts'

type AdgangKortProps = { borger: string; adgang: Adgang; maaStoppe: boolean; onStop: (navn: string) => void }

/** One person: the face, what they can see and do in a sentence, until when and why, and one button that ends it. */
export const AdgangKort = (props: AdgangKortProps) => {
  const [asking, setAsking] = createSignal(false)
  const [fejl, setFejl] = createSignal<string>()
  const navn = () => firstName(props.adgang.person.navn)
  const stop = async () => {
    setAsking(false)
    setFejl()
    const answer = await endAdgang(props.borger, props.adgang.person.id)
    if (answer.ok) props.onStop(navn())
    else setFejl(answer.code)
  }
  return (
    <article class="kort">
      <h2><Person navn={props.adgang.person.navn} rolle={props.adgang.rolle} /></h2>
      <p>{text.kan(navn(), rightsInWords(props.adgang.adgang))}</p>
      <p>
        {props.adgang.til ? text.slutter(lastDay(props.adgang.til)) : text.ingenSlut}{' '}
        {text.givetAf(props.adgang.givetAf.navn, dayInWords(props.adgang.fra))}
      </p>
      <p><b>{text.fordi}:</b> {text.bases[props.adgang.basis]}. «{props.adgang.bevis}»</p>
      <Show when={fejl()}>{(code) => <Meddelelse slags="galt" fokus><p>{fejlText(code())}</p></Meddelelse>}</Show>
      <Show when={props.maaStoppe} fallback={<p class="form-hint">{text.lov}</p>}>
        <div class="knapper">
          <Knap pictogram="laas" onClick={() => setAsking(true)}>{text.stop(navn())}</Knap>
        </div>
      </Show>
      <Show when={asking()}>
        <Bekraeft spoergsmaal={text.stopSpoerg(navn())} ja={text.stopJa} onJa={() => void stop()} onNej={() => setAsking(false)}>
          <p>{text.stopFoelger}</p>
        </Bekraeft>
      </Show>
    </article>)
}
