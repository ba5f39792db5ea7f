import { For } from 'solid-js'
import type { MinBorger } from '../../functions/person/contract.ts'
import { faelles } from '../text/faelles.ts'
import { firstName } from '../ui/navn.ts'
import { Ansigt } from '../ui/Person.tsx'
import { Valg } from '../ui/Valg.tsx'
import type { PersonAdgang } from './personer.ts'

/** A row of faces, each a way to what that person may see. Name and role stand beside the face. */
export const Ansigter = (props: { borger: MinBorger; personer: PersonAdgang[] }) => {
  /** The borger knows them by first name, unless two share it. */
  const called = (navn: string) => {
    const same = props.personer.filter(({ person }) => firstName(person.navn) === firstName(navn))
    return props.borger.selv && same.length === 1 ? firstName(navn) : navn
  }
  return (
    <ul class="valgliste ansigter">
      <For each={props.personer}>{({ person, rolle }) => (
        <li>
          <Valg billede={<Ansigt navn={person.navn} />} valg={{
            href: `/borger/${props.borger.id}/adgang/person/${person.id}`, ord: called(person.navn), under: faelles.roller[rolle],
            pictogram: 'person', tone: 4,
          }} />
        </li>)}</For>
    </ul>)
}
