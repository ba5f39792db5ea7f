import { createSignal, For, Show, type JSX } from 'solid-js'
import type { DagbogSide, Notat } from '../../functions/dagbog/contract.ts'
import type { MinBorger } from '../../functions/person/contract.ts'
import type { Answer } from '../api.ts'
import { dagbog as text } from '../text/dagbog.ts'
import { momentInWords } from '../ui/dato.ts'
import { Knap } from '../ui/Knap.tsx'
import { Meddelelse } from '../ui/Meddelelse.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { NotatKort } from './NotatKort.tsx'

type NotatListeProps = {
  borger: MinBorger
  first: DagbogSide
  older: (mark: string) => Promise<Answer<DagbogSide>>
  /** What the button that fetches more says. */
  mere: string
  /** Drawn when there is nothing and nothing more to look through. */
  tom: JSX.Element
}

/** Notater newest first, each with the way to it, and the rest a page at a time. */
export const NotatListe = (props: NotatListeProps) => {
  const [fetched, setFetched] = createSignal<DagbogSide[]>([])
  const [failed, setFailed] = createSignal(false)
  const notater = () => [...props.first.notater, ...fetched().flatMap((side) => side.notater)]
  const next = () => (fetched().at(-1) ?? props.first).naeste
  const more = async (mark: string) => {
    const answer = await props.older(mark)
    setFailed(!answer.ok)
    if (answer.ok) setFetched((before) => [...before, answer.data])
  }
  return (
    <Show when={notater().length > 0 || next()} fallback={props.tom}>
      <ol class="liste">
        <For each={notater()}>{(notat) => (
          <li>
            <NotatKort borger={props.borger} notat={notat}><OpenLink borger={props.borger} notat={notat} /></NotatKort>
          </li>)}</For>
      </ol>
      <Show when={failed()}><Meddelelse slags="galt" fokus><p>{text.flereFejl}</p></Meddelelse></Show>
      <Show when={next()}>{(mark) => (
        <div class="knapper"><Knap onClick={() => void more(mark())}>{props.mere}</Knap></div>)}</Show>
    </Show>)
}

const OpenLink = (props: { borger: MinBorger; notat: Notat }) => (
  <a class="aabn" href={`/borger/${props.borger.id}/dagbog/${props.notat.id}`}>
    {text.aabn}{' '}
    <span class="sr-only">{text.laesMere(props.notat.skrevetAf.navn, momentInWords(props.notat.skrevet))}</span>
    <Pictogram navn="naeste" />
  </a>)
