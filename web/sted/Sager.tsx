import { For, Show } from 'solid-js'
import { readVentendeSager } from '../adgang/adgang.api.ts'
import { createData } from '../data.ts'
import { adgang } from '../text/adgang.ts'
import { ansigt as text } from '../text/ansigt.ts'
import { momentInWords } from '../ui/dato.ts'
import { Hentet, Tomt } from '../ui/Hentet.tsx'
import { firstName } from '../ui/navn.ts'
import { Person } from '../ui/Person.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Side } from '../ui/Side.tsx'
import { useSted } from './StedRamme.tsx'

/** The cases that wait for the leder, the oldest first: whose adgang, since when. A tap opens the words. */
const Sager = () => {
  const sted = useSted()
  const data = createData(() => readVentendeSager(sted().id))
  return (
    <Side titel={text.sager} under={`${sted().navn}. ${text.sagerUnder}`} tilbage={`/sted/${sted().id}`}>
      <Hentet data={data}>
        {(found) => (
          <Show when={found().sager.length > 0} fallback={<Tomt ord={text.sagerTom} pictogram="flueben" />}>
            <ol class="liste">
              <For each={found().sager}>{({ borger, person, rolle, basis, siden }) => (
                <li>
                  <article class="kort tryk">
                    <Person navn={person.navn} rolle={rolle} />
                    <p>{text.uenigMed(firstName(borger.navn), adgang.bases[basis])}</p>
                    <p class="linje">
                      <span class="svag">{text.siden(momentInWords(siden))}</span>
                      <a class="aabn" href={`/borger/${borger.id}/adgang/person/${person.id}`}>
                        {text.laesOgSvar}<span class="sr-only"> {borger.navn}</span><Pictogram navn="naeste" />
                      </a>
                    </p>
                  </article>
                </li>)}</For>
            </ol>
          </Show>)}
      </Hentet>
    </Side>)
}

export default Sager
