import { For, Show } from 'solid-js'
import type { Mig } from '../../functions/person/contract.ts'
import { choices, placesOf } from '../session.tsx'
import { faelles } from '../text/faelles.ts'
import { hjem } from '../text/hjem.ts'
import { Tomt } from '../ui/Hentet.tsx'
import { firstName } from '../ui/navn.ts'
import { Ansigt } from '../ui/Person.tsx'
import { Side } from '../ui/Side.tsx'
import { Valg } from '../ui/Valg.tsx'

/** For those who come to more than one borger or sted. */
const Vaelg = (props: { mig: Mig }) => (
  <Side titel={faelles.hjem} overskrift={hjem.hej(firstName(props.mig.person.navn))}
    under={choices(props.mig) > 0 ? hjem.vaelg : undefined}>
    <Show when={choices(props.mig) > 0} fallback={<Tomt ord={hjem.ingen} pictogram="adgang" />}>
      <Doerene mig={props.mig} />
    </Show>
  </Side>)

/** A door to each borger and sted besides oneself. */
export const Doerene = (props: { mig: Mig }) => (
  <ul class="valgliste">
    <For each={props.mig.borgere.filter((borger) => !borger.selv)}>{(borger) => (
      <li><Valg billede={<Ansigt navn={borger.navn} />}
        valg={{ href: `/borger/${borger.id}`, ord: borger.navn, under: hjem.duEr(faelles.roller[borger.rolle]),
          pictogram: 'person', tone: 2 }} /></li>)}</For>
    <For each={placesOf(props.mig)}>{(sted) => (
      <li><Valg valg={{ href: `/sted/${sted.id}`, ord: sted.navn, under: hjem.duEr(faelles.roller[sted.rolle]),
        pictogram: 'hjem', tone: 3 }} /></li>)}</For>
  </ul>)

export default Vaelg
