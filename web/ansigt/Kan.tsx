import { For, Show } from 'solid-js'
import type { Adgang } from '../../functions/adgang/contract.ts'
import { adgang as ord } from '../text/adgang.ts'
import { ansigt as text } from '../text/ansigt.ts'
import { dayInWords } from '../ui/dato.ts'
import { Pictogram } from '../ui/Pictogram.tsx'
import { billeder } from './billeder.ts'
import { allRights, lastEnd } from './personer.ts'
import { doingInWords, lastDay, seenInWords, seenOf } from '../adgang/saetning.ts'

/** Until when, and for what where that was said. */
const endInWords = (adgange: readonly Adgang[]): string => {
  const end = lastEnd(adgange)
  if (end === undefined) return text.ingenSlut
  const event = adgange.find(({ til }) => til === end)?.haendelse
  return event ? text.slutterVed(event, lastDay(end)) : text.slutter(lastDay(end))
}

/** What a person can see and do and until when: three short sentences, each with its picture. */
export const Kan = (props: { navn: string; adgange: Adgang[] }) => {
  const rights = () => allRights(props.adgange)
  return (
    <section class="kort kan">
      <p class="saetning"><Pictogram navn="oeje" />{text.kanSe(props.navn, seenInWords(rights()))}</p>
      <ul class="billedrad" aria-hidden="true" data-laes-ikke="">
        <For each={seenOf(rights())}>{(scope) => <li><Pictogram navn={billeder[scope]} />{ord.omraader[scope]}</li>}</For>
      </ul>
      <p class="saetning">
        <Pictogram navn="skriv" />{doingInWords(rights()) ? ord.kan(props.navn, doingInWords(rights())) : text.kanKunSe(props.navn)}
      </p>
      <p class="saetning"><Pictogram navn="ur" />{endInWords(props.adgange)}</p>
    </section>)
}

/** Why they have it: what it rests on, who gave it and when, and what was written down then. */
export const Grunde = (props: { adgange: Adgang[]; selv: boolean }) => (
  <details>
    <summary>{text.hvorfor}</summary>
    <For each={props.adgange}>{(adgang) => (
      <>
        <p>{props.selv && adgang.basis === 'samtykke' ? text.duSagdeJa : text.bygger(ord.bases[adgang.basis])}</p>
        <p>{text.givetAf(adgang.givetAf.navn, dayInWords(adgang.fra))}</p>
        <Show when={adgang.aeldste}>{(dag) => <p>{text.kunNyt(dayInWords(dag()))}</p>}</Show>
        <Show when={adgang.bevis}><p>«{adgang.bevis}»</p></Show>
      </>)}</For>
  </details>)
