import { Show } from 'solid-js'
import { faelles } from '../text/faelles.ts'
import { faceTone, initials } from './navn.ts'

type Rolle = keyof typeof faelles.roller

/** Face (initials until there is a photo), name and role. */
export const Person = (props: { navn: string; rolle?: Rolle | undefined; under?: string }) => (
  <span class="person">
    <Ansigt navn={props.navn} />
    <span>
      <b>{props.navn}</b>
      <Show when={props.under ?? (props.rolle && faelles.roller[props.rolle])}>
        {(under) => <small>{under()}</small>}
      </Show>
    </span>
  </span>)

/** Silent: the name always stands beside it. */
export const Ansigt = (props: { navn: string }) =>
  <span class={`ansigt ansigt-${faceTone(props.navn)}`} aria-hidden="true">{initials(props.navn)}</span>
