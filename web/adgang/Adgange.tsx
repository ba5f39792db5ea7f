import { useLocation } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import type { Adgang } from '../../functions/adgang/contract.ts'
import type { MinBorger } from '../../functions/person/contract.ts'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { adgang as text } from '../text/adgang.ts'
import { kig } from '../text/kig.ts'
import { Hentet, Tomt } from '../ui/Hentet.tsx'
import { Kvittering } from '../ui/Meddelelse.tsx'
import { firstName } from '../ui/navn.ts'
import { Person } from '../ui/Person.tsx'
import { Side } from '../ui/Side.tsx'
import { readAdgange } from './adgang.api.ts'
import { AdgangKort } from './AdgangKort.tsx'
import { lastDay } from './saetning.ts'

/** What rests on the borger's own yes the borger can end; the rest is for the leder, and the server has the last word. */
const ownYes = ['samtykke', 'stoettet-samtykke', 'fuldmagt', 'naermeste-paaroerende']
const mayEnd = (borger: MinBorger, adgang: Adgang) =>
  (borger.adgang.adgang?.includes('act') ?? false) && (!borger.selv || ownYes.includes(adgang.basis))

/** Everyone who can see something about the borger, as faces with plain sentences. */
const Adgange = () => {
  const borger = useBorger()
  const given = useLocation<{ givet?: string }>().state?.givet
  const data = createData(() => readAdgange(borger().id))
  const [done, setDone] = createSignal(given && text.givet(given))
  const stopped = (navn: string) => {
    setDone(text.stoppet(navn))
    data.igen()
  }
  const under = () => (borger().selv ? text.under : text.underOm(firstName(borger().navn)))
  const mayGive = () => borger().rolle === 'leder' && (borger().adgang.adgang?.includes('act') ?? false)
  return (
    <Side titel={text.titel} under={under()} tilbage={borger().selv ? '/' : `/borger/${borger().id}`}>
      <Show when={done()}>{(said) => <Kvittering><p>{said()}</p></Kvittering>}</Show>
      <Show when={mayGive()}>
        <p><a class="button button-primary" href={`/borger/${borger().id}/adgang/giv`}>{text.giv}</a></p>
      </Show>
      <Show when={borger().adgang.indsigt}>
        <p><a href={`/borger/${borger().id}/kig`}>{kig.seKig}</a></p>
      </Show>
      <Hentet data={data}>
        {(found) => {
          const standing = () => found().adgange.filter(({ status }) => status === 'aktiv')
          const ended = () => found().adgange.filter(({ status }) => status !== 'aktiv')
          return (
            <>
              <Show when={standing().length > 0} fallback={<Tomt ord={text.tom} pictogram="personer" />}>
                <ul class="liste">
                  <For each={standing()}>{(adgang) => (
                    <li>
                      <AdgangKort borger={borger().id} adgang={adgang} maaStoppe={mayEnd(borger(), adgang)} onStop={stopped} />
                    </li>)}</For>
                </ul>
              </Show>
              <Show when={ended().length > 0}>
                <details>
                  <summary>{text.tidligere}</summary>
                  <ul class="liste"><For each={ended()}>{(adgang) => <li><EndedLine adgang={adgang} /></li>}</For></ul>
                </details>
              </Show>
            </>)
        }}
      </Hentet>
    </Side>)
}

const EndedLine = (props: { adgang: Adgang }) => (
  <>
    <Person navn={props.adgang.person.navn} rolle={props.adgang.rolle} />
    <Show when={props.adgang.til}>{(til) => <p>{text.sluttede(lastDay(til()))}</p>}</Show>
  </>)

export default Adgange
