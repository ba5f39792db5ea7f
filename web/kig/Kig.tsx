import { createSignal, For, Show } from 'solid-js'
import type { Kig as Linje, KigSide } from '../../functions/audit/contract.ts'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { adgang } from '../text/adgang.ts'
import { kig as text } from '../text/kig.ts'
import { dayInWords, timeInWords } from '../ui/dato.ts'
import { Hentet, Tomt } from '../ui/Hentet.tsx'
import { Knap } from '../ui/Knap.tsx'
import { Meddelelse } from '../ui/Meddelelse.tsx'
import { firstName } from '../ui/navn.ts'
import { Person } from '../ui/Person.tsx'
import { Side } from '../ui/Side.tsx'
import { askOlderKig, readKig } from './kig.api.ts'

/** Who has looked, by day, each look a face and a sentence. */
const Kig = () => {
  const borger = useBorger()
  const data = createData(() => readKig(borger().id))
  const under = () => (borger().selv ? text.under : text.underOm(firstName(borger().navn)))
  return (
    <Side titel={text.titel} under={under()} tilbage={`/borger/${borger().id}/adgang`}>
      <Hentet data={data}>{(found) => <Dage borger={borger().id} start={found()} />}</Hentet>
    </Side>)
}

/** The lines of each day, in the order they came. */
const byDay = (lines: readonly Linje[]): { dag: string; linjer: Linje[] }[] =>
  [...Map.groupBy(lines, ({ tid }) => dayInWords(tid))].map(([dag, linjer]) => ({ dag, linjer }))

const Dage = (props: { borger: string; start: KigSide }) => {
  const [lines, setLines] = createSignal(props.start.kig)
  const [next, setNext] = createSignal(props.start.naeste)
  const [failed, setFailed] = createSignal(false)
  const older = async (foer: string) => {
    const answer = await askOlderKig(props.borger, foer)
    setFailed(!answer.ok)
    if (!answer.ok) return
    setLines((before) => [...before, ...answer.data.kig])
    setNext(answer.data.naeste)
  }
  return (
    <Show when={lines().length > 0} fallback={<Tomt ord={text.tom} pictogram="oeje" />}>
      <For each={byDay(lines())}>{({ dag, linjer }) => (
        <section>
          <h2>{dag}</h2>
          <ul class="liste"><For each={linjer}>{(linje) => <li class="kort"><Look linje={linje} /></li>}</For></ul>
        </section>)}</For>
      <Show when={failed()}><Meddelelse slags="galt" fokus><p>{text.flereFejl}</p></Meddelelse></Show>
      <Show when={next()}>{(foer) => <Knap onClick={() => void older(foer())}>{text.visFlere}</Knap>}</Show>
    </Show>)
}

const sentence = (slags: Linje['slags'], navn: string, hvad: string): string => {
  if (slags === 'afvist') return text.afvist(navn, hvad)
  return slags === 'laest' ? text.laest(navn, hvad) : text.skrevet(navn, hvad)
}

const Look = (props: { linje: Linje }) => {
  const navn = () => firstName(props.linje.hvem.navn)
  const hvad = () => (props.linje.omraade === 'hoved' ? text.hoved : adgang.omraader[props.linje.omraade])
  return (
    <>
      <Person navn={props.linje.hvem.navn} rolle={props.linje.hvem.rolle} />
      <p>{sentence(props.linje.slags, navn(), hvad())} <time dateTime={props.linje.tid}>{timeInWords(props.linje.tid)}</time></p>
    </>)
}

export default Kig
