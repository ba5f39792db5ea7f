import { useLocation, useParams } from '@solidjs/router'
import { createEffect, createMemo, createSignal, Show } from 'solid-js'
import type { Besked, Rum, Samtale } from '../../functions/besked/contract.ts'
import type { MinBorger } from '../../functions/person/contract.ts'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { readKladde } from '../kladde/kladde.ts'
import { useMig } from '../session.tsx'
import { besked as text } from '../text/besked.ts'
import { Hentet } from '../ui/Hentet.tsx'
import { Kvittering, Meddelelse } from '../ui/Meddelelse.tsx'
import { firstName } from '../ui/navn.ts'
import { Side } from '../ui/Side.tsx'
import { readSamtale } from './besked.api.ts'
import { Besvaret } from './Besvaret.tsx'
import { headingOf, otherIn, rumFromPath } from './rum.ts'
import { emptyKladde, SkrivBesked, type BeskedKladde } from './SkrivBesked.tsx'
import { Traad } from './Traad.tsx'

/** One room: who is in it, what was written, and a field to write in. */
const SamtaleSide = () => {
  const borger = useBorger()
  const params = useParams<{ hvem: string; person?: string }>()
  const samtale = createData(() => readSamtale(borger().id, rumFromPath(params)))
  const wayBack = useWayBack(borger)
  // Whom one writes to is known when the room is fetched; the page and its focus are there before.
  const [overskrift, setOverskrift] = createSignal(text.titel)
  return (
    <Side titel={text.titel} overskrift={overskrift()} tilbage={wayBack()}>
      <Hentet data={samtale}>{(found) => {
        createEffect(() => setOverskrift(headingOf(borger(), found().rum)))
        return <Rummet borger={borger()} samtale={found()} igen={samtale.igen} />
      }}</Hentet>
    </Side>)
}

/** Staff who came from the inbox go back to what still waits. */
const useWayBack = (borger: () => MinBorger) => {
  const location = useLocation()
  const from = () => /^[-\w]{22}$/.exec(String(location.query['fra'] ?? ''))?.[0]
  return () => (from() ? `/sted/${from()}/indbakke` : `/borger/${borger().id}/besked`)
}

const Rummet = (props: { borger: MinBorger; samtale: Samtale; igen: () => void }) => {
  const [sent, setSent] = createSignal<Besked[]>([])
  const rum = () => props.samtale.rum
  return (
    <>
      <Traad borger={props.borger.id} samtale={props.samtale} sendt={sent()} />
      <Show when={sent().length > 0} fallback={<Besvaret borger={props.borger.id} rum={rum()} onNewer={props.igen} />}>
        <Kvittering><p><b>{text.sendt}</b></p><p>{text.sendtHvem(readerOf(props.borger, rum()))}</p></Kvittering>
      </Show>
      <Show when={rum().maaSkrive} fallback={<Lukket borger={props.borger} rum={rum()} />}>
        <Skriv borger={props.borger} rum={rum()} igen={props.igen}
          onSent={(besked) => setSent((before) => [...before, besked])} />
      </Show>
    </>)
}

const readerOf = (borger: MinBorger, rum: Rum) => {
  const navn = otherIn(borger, rum)
  return navn === text.personalet ? text.personaletSmaat : firstName(navn)
}

/** A draft is one person's, in one room about one borger. After sending, the next message is a new one. */
const Skriv = (props: { borger: MinBorger; rum: Rum; igen: () => void; onSent: (besked: Besked) => void }) => {
  const mig = useMig()
  const [next, setNext] = createSignal<BeskedKladde>()
  // A memo: the same room fetched anew must not take the words out of the field.
  const navn = createMemo(() => `kladde/${mig().person.id}/${props.borger.id}/besked/${props.rum.id}`)
  const kept = createData(async () => (await readKladde<BeskedKladde>(navn()).catch(() => null)) ?? emptyKladde())
  const onSent = (besked: Besked) => {
    setNext(emptyKladde())
    props.onSent(besked)
  }
  return (
    <Hentet data={kept}>{(found) => (
      <Show when={next() ?? found()} keyed>{(start) => (
        <SkrivBesked borger={props.borger} rum={props.rum} navn={navn()} start={start} onSent={onSent}
          onFirstArrived={props.igen} />)}</Show>)}</Hentet>)
}

/** Why there is no field to write in. */
const Lukket = (props: { borger: MinBorger; rum: Rum }) => {
  const mayWrite = () => props.borger.adgang.besked?.includes('write') ?? false
  const navn = () => firstName(props.rum.paaroerende?.navn ?? '')
  return <Meddelelse slags="vid"><p>{mayWrite() ? text.ingenLaeser(navn()) : text.kunLaese}</p></Meddelelse>
}

export default SamtaleSide
