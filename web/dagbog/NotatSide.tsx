import { useLocation, useParams } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import type { Notat } from '../../functions/dagbog/contract.ts'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { dagbog as text } from '../text/dagbog.ts'
import { Hentet } from '../ui/Hentet.tsx'
import { Knap } from '../ui/Knap.tsx'
import { Kvittering } from '../ui/Meddelelse.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Side } from '../ui/Side.tsx'
import { readHistorik, readNotat } from './dagbog.api.ts'
import { readersInWords } from './laesere.ts'
import { NotatKort } from './NotatKort.tsx'

/** One notat, to read; to change where it is one's own; and what stood before. */
const NotatSide = () => {
  const borger = useBorger()
  const params = useParams<{ notatId: string }>()
  const location = useLocation<{ gemt?: boolean }>()
  const notat = createData(() => readNotat(borger().id, params.notatId))
  return (
    <Side titel={text.notat} tilbage={`/borger/${borger().id}/dagbog`}>
      <Hentet data={notat}>
        {(found) => (
          <>
            <Show when={location.state?.gemt}>
              <Kvittering>
                <p><b>{text.gemt}</b></p><p>{text.gemtHvem(readersInWords(borger(), found().laesere))}</p>
              </Kvittering>
            </Show>
            <NotatKort borger={borger()} notat={found()} />
            <Choices borger={borger().id} notat={found()} />
          </>)}
      </Hentet>
    </Side>)
}

const Choices = (props: { borger: string; notat: Notat }) => {
  const [before, setBefore] = createSignal(false)
  return (
    <>
      <div class="knapper">
        <Show when={props.notat.mitEget}>
          <a class="button button-secondary" href={`/borger/${props.borger}/dagbog/${props.notat.id}/ret`}>
            <Pictogram navn="skriv" />{text.ret}
          </a>
        </Show>
        <Show when={props.notat.version > 1}>
          <Knap slags="stille" foldetUd={before()} onClick={() => setBefore(!before())}>{text.tidligere}</Knap>
        </Show>
      </div>
      <Show when={before()}><Before borger={props.borger} notat={props.notat.id} /></Show>
    </>)
}

const Before = (props: { borger: string; notat: string }) => {
  const borger = useBorger()
  const historik = createData(() => readHistorik(props.borger, props.notat))
  return (
    <section aria-labelledby="foer">
      <h2 id="foer">{text.tidligereTitel}</h2>
      <Hentet data={historik}>
        {(found) => (
          <ol class="liste">
            <For each={found().versioner}>{(notat) => (
              <li>
                <h3>{text.version(notat.version)}</h3>
                <NotatKort gammel borger={borger()} notat={notat} />
              </li>)}</For>
          </ol>)}
      </Hentet>
    </section>)
}

export default NotatSide
