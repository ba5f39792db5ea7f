import { For, Show } from 'solid-js'
import { createData } from '../data.ts'
import { dagbog as text } from '../text/dagbog.ts'
import { momentInWords } from '../ui/dato.ts'
import { Hentet, Tomt } from '../ui/Hentet.tsx'
import { firstName } from '../ui/navn.ts'
import { Person } from '../ui/Person.tsx'
import { readLaest } from './dagbog.api.ts'

/** Who has read a notat, each a face and a sentence, the first first. */
export const HvemHarLaest = (props: { borger: string; notat: string }) => {
  const data = createData(() => readLaest(props.borger, props.notat))
  return (
    <section aria-labelledby="laest">
      <h2 id="laest">{text.hvemHarLaest}</h2>
      <Hentet data={data}>
        {(found) => (
          <Show when={found().laest.length > 0} fallback={<Tomt ord={text.ingenHarLaest} pictogram="oeje" />}>
            <ul class="liste">
              <For each={found().laest}>{({ hvem, tid }) => (
                <li class="kort">
                  <Person navn={hvem.navn} rolle={hvem.rolle} />
                  <p>{text.laesteDet(firstName(hvem.navn), momentInWords(tid))}</p>
                </li>)}</For>
            </ul>
          </Show>)}
      </Hentet>
    </section>)
}
