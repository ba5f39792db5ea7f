import { createSignal, For, onCleanup, Show } from 'solid-js'
import type { DagbogSide, Notat } from '../../functions/dagbog/contract.ts'
import type { MinBorger } from '../../functions/person/contract.ts'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { dagbog as text } from '../text/dagbog.ts'
import { momentInWords } from '../ui/dato.ts'
import { Hentet, Tomt } from '../ui/Hentet.tsx'
import { Knap } from '../ui/Knap.tsx'
import { Meddelelse } from '../ui/Meddelelse.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Side } from '../ui/Side.tsx'
import { askOlder, readDagbog } from './dagbog.api.ts'
import { NotatKort } from './NotatKort.tsx'

const Dagbog = () => {
  const borger = useBorger()
  const side = createData(() => readDagbog(borger().id))
  const mayWrite = () => borger().adgang.dagbog?.includes('write') ?? false
  // Fetched ahead, once the page is read: a draft can then be kept though the net goes before someone writes.
  const ahead = setTimeout(() => mayWrite() && void getReadyToWrite(), 2000)
  onCleanup(() => clearTimeout(ahead))
  return (
    <Side titel={borger().selv ? text.min : text.titel} tilbage={borger().selv ? '/' : `/borger/${borger().id}`}>
      <Show when={mayWrite()}>
        <a class="button button-primary" href={`/borger/${borger().id}/dagbog/skriv`}>
          <Pictogram navn="skriv" /><span>{text.skriv}</span>
        </a>
      </Show>
      <Hentet data={side}>
        {(first) => <Timeline borger={borger()} first={first()} />}
      </Hentet>
    </Side>)
}

const getReadyToWrite = async () => {
  const { getReady } = await import('./SkrivNotat.tsx')
  await getReady()
}

const Timeline = (props: { borger: MinBorger; first: DagbogSide }) => {
  const [older, setOlder] = createSignal<DagbogSide>({ notater: [] })
  const [failed, setFailed] = createSignal(false)
  const next = () => (older().notater.length > 0 ? older().naeste : props.first.naeste)
  const more = async (mark: string) => {
    const answer = await askOlder(props.borger.id, mark)
    setFailed(!answer.ok)
    if (answer.ok) setOlder((before) => ({ ...answer.data, notater: [...before.notater, ...answer.data.notater] }))
  }
  return (
    <Show when={props.first.notater.length > 0} fallback={
      <Tomt ord={props.borger.selv ? text.tomMin : text.tom} pictogram="dagbog" />}>
      <ol class="liste">
        <For each={[...props.first.notater, ...older().notater]}>{(notat) => (
          <li>
            <NotatKort borger={props.borger} notat={notat}><OpenLink borger={props.borger} notat={notat} /></NotatKort>
          </li>)}</For>
      </ol>
      <Show when={failed()}><Meddelelse slags="galt" fokus><p>{text.flereFejl}</p></Meddelelse></Show>
      <Show when={next()}>{(mark) => (
        <div class="knapper"><Knap onClick={() => void more(mark())}>{text.visFlere}</Knap></div>)}</Show>
    </Show>)
}

const OpenLink = (props: { borger: MinBorger; notat: Notat }) => (
  <a class="aabn" href={`/borger/${props.borger.id}/dagbog/${props.notat.id}`}>
    {text.aabn}{' '}
    <span class="sr-only">{text.laesMere(props.notat.skrevetAf.navn, momentInWords(props.notat.skrevet))}</span>
    <Pictogram navn="naeste" />
  </a>)

export default Dagbog
