import { createSignal, For, Show } from 'solid-js'
import type { NyAdgang } from '../../functions/adgang/contract.ts'
import type { Del, SeSom as Svar } from '../../functions/sesom/contract.ts'
import { adgang as ord } from '../text/adgang.ts'
import { ansigt as text } from '../text/ansigt.ts'
import { fejlText } from '../text/faelles.ts'
import { Knap } from '../ui/Knap.tsx'
import { Meddelelse } from '../ui/Meddelelse.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { askSeSom } from '../adgang/adgang.api.ts'
import { billeder } from './billeder.ts'

type SeSomProps = {
  borger: string
  person: string
  navn: string
  /** The adgang as it would be given; nothing while something is missing, and the page then says what. */
  wanted: () => NyAdgang | undefined
  /** What stands on the page now: what was shown for something else goes away. */
  now: { rolle: NyAdgang['rolle'] | ''; adgang: NyAdgang['adgang']; aeldre?: boolean | undefined }
}

/** Exactly what the person would see, before anything is given. What is shown belongs to what was asked, and no other. */
const SeSom = (props: SeSomProps) => {
  const [seen, setSeen] = createSignal<{ mark: string; answer: Svar }>()
  const [fejl, setFejl] = createSignal<string>()
  const [asking, setAsking] = createSignal(false)
  const mark = ({ rolle, adgang, aeldre }: SeSomProps['now']) => JSON.stringify([props.person, rolle, adgang, aeldre])
  const current = () => (seen()?.mark === mark(props.now) ? seen()?.answer : undefined)
  const look = async () => {
    const wanted = props.wanted()
    if (!wanted) return
    setFejl()
    setAsking(true)
    const answer = await askSeSom(props.borger, props.person, wanted)
    setAsking(false)
    if (answer.ok) setSeen({ mark: mark(wanted), answer: answer.data })
    else setFejl(answer.code)
  }
  return (
    <>
      <div class="knapper">
        <Knap pictogram="oeje" travl={asking()} onClick={() => void look()}>{text.seSom(props.navn)}</Knap>
      </div>
      <Show when={fejl()}>{(code) => <Meddelelse slags="galt" fokus><p>{fejlText(code())}</p></Meddelelse>}</Show>
      <Show when={current()} keyed>{(found) => (
        <Meddelelse slags="vid" fokus>
          <p><b>{text.seSomNu(props.navn)}</b></p>
          <For each={found.dele}>{(del) => <Part del={del} />}</For>
          <For each={found.ikkeVist}>{(omraade) => <p>{text.seSomIkke(ord.omraader[omraade])}</p>}</For>
        </Meddelelse>)}
      </Show>
    </>)
}

const Part = (props: { del: Del }) => (
  <>
    <p class="saetning">
      <Pictogram navn={billeder[props.del.omraade]} />
      {text.seSomDel(ord.omraader[props.del.omraade], String(props.del.antal))}
    </p>
    <ul><For each={props.del.nyeste}>{(linje) => <li>«{linje}»</li>}</For></ul>
    <Show when={props.del.flere || props.del.antal > props.del.nyeste.length}><p>{text.seSomFlere}</p></Show>
  </>)

export default SeSom
