import { createSignal, For, Show } from 'solid-js'
import type { Rum } from '../../functions/besked/contract.ts'
import type { MinBorger } from '../../functions/person/contract.ts'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { besked as text } from '../text/besked.ts'
import { dayInWords, momentInWords } from '../ui/dato.ts'
import { Hentet, Tomt } from '../ui/Hentet.tsx'
import { Knap } from '../ui/Knap.tsx'
import { Ansigt, Person } from '../ui/Person.tsx'
import { Side } from '../ui/Side.tsx'
import { Valg, type ValgData } from '../ui/Valg.tsx'
import { readRum } from './besked.api.ts'
import { headingOf, otherIn, rumHref, sideOf } from './rum.ts'

/** More choices than this are a search, not a page (accessibility check 14). */
const most = 6

/** Whom one can write with about this borger, as faces. */
const Beskeder = () => {
  const borger = useBorger()
  const data = createData(() => readRum(borger().id))
  return (
    <Side titel={borger().selv ? text.mine : text.titel} under={text.hvem}
      tilbage={borger().selv ? '/' : `/borger/${borger().id}`}>
      <Hentet data={data}>
        {(found) => (
          <Show when={found().rum.length > 0} fallback={<Tomt ord={text.ingen} pictogram="besked" />}>
            <Rooms borger={borger()} rum={found().rum.filter((rum) => mayOpen(borger(), rum))} />
            <Others rum={found().rum.filter((rum) => !mayOpen(borger(), rum))} />
          </Show>)}
      </Hentet>
    </Side>)
}

/** The borger knows of the rooms between staff and others, and cannot open them. */
const mayOpen = (borger: MinBorger, rum: Rum) => !(borger.selv && rum.slags === 'paaroerende-personale')

const Rooms = (props: { borger: MinBorger; rum: Rum[] }) => {
  const [all, setAll] = createSignal(false)
  const fit = () => (all() || props.rum.length <= most ? props.rum : props.rum.slice(0, most - 1))
  return (
    <>
      <ul class="valgliste">
        <For each={fit()}>{(rum) => (
          <li><Valg billede={faceOf(props.borger, rum)} valg={choiceOf(props.borger, rum)} /></li>)}</For>
      </ul>
      <Show when={fit().length < props.rum.length}>
        <div class="knapper"><Knap onClick={() => setAll(true)}>{text.visAlle}</Knap></div>
      </Show>
    </>)
}

const faceOf = (borger: MinBorger, rum: Rum) => {
  const navn = otherIn(borger, rum)
  return navn === text.personalet ? undefined : <Ansigt navn={navn === '' ? borger.navn : navn} />
}

const choiceOf = (borger: MinBorger, rum: Rum): ValgData => ({
  href: rumHref(borger.id, rum.id),
  ord: wordsFor(borger, rum),
  under: rum.venter ? text.venterSiden(momentInWords(rum.venter))
    : rum.seneste ? text.sidst(dayInWords(rum.seneste)) : text.ikkeSkrevet,
  pictogram: 'personale',
  tone: rum.venter ? 5 : rum.slags === 'paaroerende-borger' ? 2 : 3,
})

/** Staff look for a name among many; everyone else is told what a tap does. */
const wordsFor = (borger: MinBorger, rum: Rum): string =>
  (sideOf(borger) === 'personale' ? otherIn(borger, rum) : headingOf(borger, rum))

const Others = (props: { rum: Rum[] }) => (
  <Show when={props.rum.length > 0}>
    <h2>{text.andre}</h2>
    <p>{text.andreOm}</p>
    <ul class="liste">
      <For each={props.rum}>{(rum) => <li><Person navn={rum.paaroerende?.navn ?? ''} /></li>}</For>
    </ul>
  </Show>)

export default Beskeder
