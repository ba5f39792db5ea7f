import { For } from 'solid-js'
import { faelles } from '../text/faelles.ts'
import { firstName } from '../ui/navn.ts'
import { Ansigt } from '../ui/Person.tsx'
import { Valg } from '../ui/Valg.tsx'
import type { PersonAdgang } from './personer.ts'

/** A row of faces, each a way to what that person may see. Name and role stand beside the face. */
export const Ansigter = (props: { borger: string; personer: PersonAdgang[] }) => (
  <ul class="valgliste ansigter">
    <For each={props.personer}>{({ person, rolle }) => (
      <li>
        <Valg billede={<Ansigt navn={person.navn} />} valg={{
          href: `/borger/${props.borger}/adgang/person/${person.id}`, ord: firstName(person.navn), under: faelles.roller[rolle],
          pictogram: 'person', tone: 4,
        }} />
      </li>)}</For>
  </ul>)
