import { batch, createSignal, For, Show } from 'solid-js'
import type { Besked, Samtale } from '../../functions/besked/contract.ts'
import { besked as text } from '../text/besked.ts'
import { faelles } from '../text/faelles.ts'
import { momentInWords } from '../ui/dato.ts'
import { Tomt } from '../ui/Hentet.tsx'
import { Knap } from '../ui/Knap.tsx'
import { Meddelelse } from '../ui/Meddelelse.tsx'
import { Ansigt } from '../ui/Person.tsx'
import { askOlder } from './besked.api.ts'

/** What fits above the writing field on a phone: the newest, so that nobody has to look for them. */
const atFirst = 4

/** The messages of a room, the newest last, next to where the answer is written. */
export const Traad = (props: { borger: string; samtale: Samtale; sendt: Besked[] }) => {
  const [older, setOlder] = createSignal<Besked[]>([])
  const [mark, setMark] = createSignal(props.samtale.naeste)
  const [folded, setFolded] = createSignal(true)
  const [failed, setFailed] = createSignal(false)

  const known = () => [...older(), ...props.samtale.beskeder]
  const all = () => [...known(), ...props.sendt.filter((sent) => !known().some(({ id }) => id === sent.id))]
  const shown = () => (folded() ? all().slice(-atFirst - props.sendt.length) : all())
  const isMore = () => shown().length < all().length || mark() !== undefined

  const add = ({ beskeder, naeste }: Samtale) => {
    setOlder((before) => [...beskeder, ...before])
    setMark(naeste)
  }
  const more = async () => {
    const foer = mark()
    if (shown().length === all().length && foer !== undefined) {
      const answer = await askOlder(props.borger, props.samtale.rum.id, foer)
      setFailed(!answer.ok)
      if (answer.ok) batch(() => add(answer.data))
    }
    setFolded(false)
  }
  return (
    <Show when={all().length > 0} fallback={<Tomt ord={text.tom} pictogram="besked" />}>
      <Show when={isMore()}>
        <div class="knapper"><Knap slags="stille" pictogram="ur" onClick={() => void more()}>{text.tidligere}</Knap></div>
      </Show>
      <Show when={failed()}><Meddelelse slags="galt" fokus><p>{text.tidligereFejl}</p></Meddelelse></Show>
      <ol class="liste traad"><For each={shown()}>{(besked) => <li><BeskedKort besked={besked} /></li>}</For></ol>
    </Show>)
}

const BeskedKort = (props: { besked: Besked }) => (
  <article class="kort" classList={{ mit: props.besked.mitEget }}>
    <span class="person">
      <Ansigt navn={props.besked.skrevetAf.navn} />
      <span>
        <b>{props.besked.mitEget ? text.dig : props.besked.skrevetAf.navn}</b>
        <small>{writtenBy(props.besked)}</small>
      </span>
    </span>
    <p class="tekst">{props.besked.tekst}</p>
  </article>)

const writtenBy = ({ mitEget, skrevetAf, skrevet }: Besked) => {
  const when = momentInWords(skrevet)
  return mitEget ? when : `${faelles.roller[skrevetAf.rolle]}, ${when}`
}
