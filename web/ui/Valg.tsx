import { For, Show, type JSX } from 'solid-js'
import { Pictogram, type PictogramNavn } from './Pictogram.tsx'

/** One picture choice: a picture and the words that name it. `tone` 1–6 is the surface colour. */
export type ValgData = { href: string; ord: string; under?: string; pictogram: PictogramNavn; tone?: number }

export const Valg = (props: { valg: ValgData; billede?: JSX.Element }) => (
  <a class={`valg tone-${props.valg.tone ?? 1}`} href={props.valg.href}>
    {props.billede ?? <Pictogram navn={props.valg.pictogram} />}
    <span class="valg-ord">
      {props.valg.ord}
      <Show when={props.valg.under}>{(under) => <small>{under()}</small>}</Show>
    </span>
  </a>)

/** At most six choices on a page for a borger (accessibility check 14). */
export const Valgliste = (props: { valg: ValgData[] }) => (
  <ul class="valgliste"><For each={props.valg}>{(valg) => <li><Valg valg={valg} /></li>}</For></ul>)
