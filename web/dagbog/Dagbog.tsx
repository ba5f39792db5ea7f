import { createSignal, onCleanup, Show } from 'solid-js'
import type { MinBorger } from '../../functions/person/contract.ts'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { dagbog as text } from '../text/dagbog.ts'
import { Hentet, Tomt } from '../ui/Hentet.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Side } from '../ui/Side.tsx'
import { askOlder, readDagbog } from './dagbog.api.ts'
import { NotatListe } from './NotatListe.tsx'
import { Fundet, SoegFelt } from './Soeg.tsx'

const Dagbog = () => {
  const borger = useBorger()
  const [q, setQ] = createSignal('')
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
      <SoegFelt onSoeg={setQ} />
      <Show when={q()} keyed fallback={<Timeline borger={borger()} />}>
        {(words) => <Fundet borger={borger()} q={words} onSlut={() => setQ('')} />}
      </Show>
    </Side>)
}

const getReadyToWrite = async () => {
  const { getReady } = await import('./SkrivNotat.tsx')
  await getReady()
}

const Timeline = (props: { borger: MinBorger }) => {
  const side = createData(() => readDagbog(props.borger.id))
  return (
    <Hentet data={side}>
      {(first) => (
        <NotatListe borger={props.borger} first={first()} mere={text.visFlere} older={(mark) => askOlder(props.borger.id, mark)}
          tom={<Tomt ord={props.borger.selv ? text.tomMin : text.tom} pictogram="dagbog" />} />)}
    </Hentet>)
}

export default Dagbog
