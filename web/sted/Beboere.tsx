import { For, Show } from 'solid-js'
import type { Beboere as Svar } from '../../functions/borger/contract.ts'
import { read } from '../api.ts'
import { createData } from '../data.ts'
import { sted as text } from '../text/sted.ts'
import { Hentet, Tomt } from '../ui/Hentet.tsx'
import { Ansigt } from '../ui/Person.tsx'
import { Side } from '../ui/Side.tsx'
import { Valg } from '../ui/Valg.tsx'
import { useSted } from './StedRamme.tsx'

/** Those who live at the enhed, as faces: the way to each one's pages. */
const Beboere = () => {
  const sted = useSted()
  const data = createData(() => read<Svar>(`/api/enheder/${sted().id}/beboere`))
  return (
    <Side titel={text.valg.beboere} under={sted().navn} tilbage={`/sted/${sted().id}`}>
      <Hentet data={data}>
        {(found) => (
          <Show when={found().beboere.length > 0} fallback={<Tomt ord={text.ingenBeboere} pictogram="personer" />}>
            <ul class="valgliste">
              <For each={found().beboere}>{({ id, navn }) => (
                <li><Valg billede={<Ansigt navn={navn} />} valg={{ href: `/borger/${id}`, ord: navn, pictogram: 'person', tone: 2 }} /></li>)}</For>
            </ul>
          </Show>)}
      </Hentet>
    </Side>)
}

export default Beboere
