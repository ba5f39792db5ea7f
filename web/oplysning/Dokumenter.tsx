import { For, Show } from 'solid-js'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { oplysning as text } from '../text/oplysning.ts'
import { Hentet, Tomt } from '../ui/Hentet.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Side } from '../ui/Side.tsx'
import { Kilde } from './Kilde.tsx'
import { readDokumenter } from './oplysning.api.ts'

/** Letters and documents that were selected for the portal, the newest by its source first. */
const Dokumenter = () => {
  const borger = useBorger()
  const data = createData(() => readDokumenter(borger().id))
  return (
    <Side titel={borger().selv ? text.mineDokumenter : text.dokumenter}
      tilbage={borger().selv ? '/' : `/borger/${borger().id}`}>
      <Hentet data={data}>
        {(found) => (
          <Show when={found().dokumenter.length > 0} fallback={<Tomt ord={text.dokumenterTom} pictogram="dokument" />}>
            <ul class="liste">
              <For each={found().dokumenter}>{(one) => (
                <li>
                  <article class="kort">
                    <h2>{one.titel}</h2>
                    <Kilde kilde={one.kilde} />
                    <p class="linje">
                      <a class="aabn" href={`/borger/${borger().id}/dokument/${one.id}`}>
                        {text.laes}<span class="sr-only"> {one.titel}</span><Pictogram navn="naeste" />
                      </a>
                    </p>
                  </article>
                </li>)}</For>
            </ul>
          </Show>)}
      </Hentet>
    </Side>)
}

export default Dokumenter
