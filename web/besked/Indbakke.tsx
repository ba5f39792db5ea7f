import { For, Show } from 'solid-js'
import type { Venter } from '../../functions/besked/contract.ts'
import { createData } from '../data.ts'
import { useSted } from '../sted/StedRamme.tsx'
import { besked as text } from '../text/besked.ts'
import { faelles } from '../text/faelles.ts'
import { momentInWords } from '../ui/dato.ts'
import { Hentet, Tomt } from '../ui/Hentet.tsx'
import { Person } from '../ui/Person.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Side } from '../ui/Side.tsx'
import { readIndbakke } from './besked.api.ts'
import { rumHref } from './rum.ts'

/** What waits for the staff of an enhed, the oldest first. A tap opens it; not a word of it stands here. */
const Indbakke = () => {
  const sted = useSted()
  const data = createData(() => readIndbakke(sted().id))
  return (
    <Side titel={text.indbakke} under={`${sted().navn}. ${text.indbakkeUnder}`} tilbage={`/sted/${sted().id}`}>
      <Hentet data={data}>
        {(found) => (
          <Show when={found().venter.length > 0} fallback={<Tomt ord={text.indbakkeTom} pictogram="flueben" />}>
            <ol class="liste">
              <For each={found().venter}>{(venter) => <li><VenterKort venter={venter} sted={sted().id} /></li>}</For>
            </ol>
          </Show>)}
      </Hentet>
    </Side>)
}

const VenterKort = (props: { venter: Venter; sted: string }) => {
  const { borger, fra, rum } = props.venter
  return (
    <article class="kort tryk">
      <Person navn={fra.navn} under={fra.rolle === 'borger' ? text.selv : `${faelles.roller[fra.rolle]}. ${text.om(borger.navn)}`} />
      <p class="linje">
        <span class="svag">{text.venterSiden(momentInWords(props.venter.siden))}</span>
        <a class="aabn" href={`${rumHref(borger.id, rum)}?fra=${props.sted}`}>
          {text.laesOgSvar}<span class="sr-only"> {fra.navn}</span><Pictogram navn="naeste" />
        </a>
      </p>
    </article>)
}

export default Indbakke
