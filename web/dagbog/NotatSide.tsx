import { useLocation, useParams } from '@solidjs/router'
import { createSignal, For, Match, Show, Switch, type ParentProps } from 'solid-js'
import type { Notat } from '../../functions/dagbog/contract.ts'
import type { MinBorger } from '../../functions/person/contract.ts'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { dagbog as text } from '../text/dagbog.ts'
import { Hentet } from '../ui/Hentet.tsx'
import { Knap } from '../ui/Knap.tsx'
import { Kvittering } from '../ui/Meddelelse.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Side } from '../ui/Side.tsx'
import { readHistorik, readNotat } from './dagbog.api.ts'
import { HvemHarLaest } from './HvemHarLaest.tsx'
import { readersInWords } from './laesere.ts'
import { NotatKort } from './NotatKort.tsx'
import { SkjulFor } from './SkjulFor.tsx'

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
            <Choices borger={borger()} notat={found()} />
          </>)}
      </Hentet>
    </Side>)
}

type Foldet = 'foer' | 'laest' | 'skjul'

/** What the reader may do with it; one thing is unfolded at a time. */
const Choices = (props: { borger: MinBorger; notat: Notat }) => {
  const [open, setOpen] = createSignal<Foldet>()
  const Fold = (fold: ParentProps<{ navn: Foldet }>) => (
    <Knap slags="stille" foldetUd={open() === fold.navn}
      onClick={() => setOpen(open() === fold.navn ? undefined : fold.navn)}>{fold.children}</Knap>)
  const mayHide = () => props.borger.selv && props.notat.laesere === 'alle' && !!props.borger.adgang.adgang?.includes('read')
  return (
    <>
      <div class="knapper">
        <Show when={props.notat.mitEget}>
          <a class="button button-secondary" href={`/borger/${props.borger.id}/dagbog/${props.notat.id}/ret`}>
            <Pictogram navn="skriv" />{text.ret}
          </a>
        </Show>
        <Show when={props.notat.version > 1}>
          <Fold navn="foer">{text.tidligere}</Fold>
        </Show>
        <Show when={props.borger.selv || props.notat.mitEget}><Fold navn="laest">{text.hvemHarLaest}</Fold></Show>
        <Show when={mayHide()}><Fold navn="skjul">{text.skjulHvem}</Fold></Show>
      </div>
      <Switch>
        <Match when={open() === 'foer'}><Before borger={props.borger.id} notat={props.notat.id} /></Match>
        <Match when={open() === 'laest'}><HvemHarLaest borger={props.borger.id} notat={props.notat.id} /></Match>
        <Match when={open() === 'skjul'}><SkjulFor borger={props.borger.id} notat={props.notat} /></Match>
      </Switch>
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
