import { For, Show, type ParentProps } from 'solid-js'
import type { Aktivitet } from '../../functions/aktivitet/contract.ts'
import { aktivitet as text } from '../text/aktivitet.ts'
import { Pictogram } from '../ui/Pictogram.tsx'
import { spanInWords } from './tid.ts'

type AktivitetKortProps = ParentProps<{
  aktivitet: Aktivitet
  /** How many help, in words: for those who help or plan. Without it the card says only what happens. */
  hjaelpere?: string
}>

/** What happens, when, where, and what a helper should know. Nobody who lives here is named in it. */
export const AktivitetKort = (props: AktivitetKortProps) => (
  <article class="kort">
    <h2>{props.aktivitet.titel}</h2>
    <ul class="fakta">
      <li><Pictogram navn="kalender" /><span><span class="sr-only">{text.hvornaar}: </span>
        <span class="stort">{spanInWords(props.aktivitet.start, props.aktivitet.slut)}</span></span></li>
      <li><Pictogram navn="sted" /><span><span class="sr-only">{text.hvor}: </span>{props.aktivitet.sted}</span></li>
      <Show when={props.hjaelpere}>{(hjaelpere) => (
        <li><Pictogram navn="personer" /><span><span class="sr-only">{text.hjaelpere}: </span>{hjaelpere()}</span></li>)}</Show>
    </ul>
    <Show when={props.hjaelpere && props.aktivitet.behov.length > 0}>
      <h3>{text.behov}</h3>
      <ul><For each={props.aktivitet.behov}>{(behov) => <li>{behov}</li>}</For></ul>
    </Show>
    {props.children}
  </article>)
