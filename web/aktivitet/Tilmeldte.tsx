import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { createData } from '../data.ts'
import { useSted } from '../sted/StedRamme.tsx'
import { aktivitet as text } from '../text/aktivitet.ts'
import { momentInWords } from '../ui/dato.ts'
import { Hentet, Tomt } from '../ui/Hentet.tsx'
import { Person } from '../ui/Person.tsx'
import { Side } from '../ui/Side.tsx'
import { readTilmeldte } from './aktivitet.api.ts'
import { AktivitetKort } from './AktivitetKort.tsx'
import { countInWords } from './antal.ts'

/** For staff: one activity, and who has said that they will help. */
const Tilmeldte = () => {
  const sted = useSted()
  const params = useParams<{ aktivitetId: string }>()
  const data = createData(() => readTilmeldte(sted().id, params.aktivitetId))
  return (
    <Side titel={text.hvemHjaelper} tilbage={`/sted/${sted().id}/aktivitet`}>
      <Hentet data={data}>
        {(found) => (
          <>
            <AktivitetKort aktivitet={found().aktivitet} hjaelpere={countInWords(found().aktivitet)}>
              <p class="svag">{found().forPaaroerende ? text.forPaaroerende : text.kunHuset}</p>
            </AktivitetKort>
            <h2>{text.hjaelpere}</h2>
            <Show when={found().tilmeldte.length > 0} fallback={<Tomt ord={text.ingenEndnu} pictogram="personer" />}>
              <ol class="liste">
                <For each={found().tilmeldte}>{(en) => (
                  <li class="kort"><Person navn={en.navn} under={text.meldteSig(momentInWords(en.tilmeldt))} /></li>)}</For>
              </ol>
            </Show>
          </>)}
      </Hentet>
    </Side>)
}

export default Tilmeldte
