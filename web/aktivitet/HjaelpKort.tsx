import { createSignal, Match, Show, Switch } from 'solid-js'
import type { Aktivitet } from '../../functions/aktivitet/contract.ts'
import { aktivitet as text } from '../text/aktivitet.ts'
import { fejlText } from '../text/faelles.ts'
import { Bekraeft } from '../ui/Bekraeft.tsx'
import { Knap } from '../ui/Knap.tsx'
import { Kvittering, Meddelelse } from '../ui/Meddelelse.tsx'
import type { Vej } from './aktivitet.api.ts'
import { AktivitetKort } from './AktivitetKort.tsx'
import { placesInWords } from './antal.ts'
import { createTilmelding, type Udfald } from './createTilmelding.ts'
import { spanInWords } from './tid.ts'

/** An activity one can help with: sign up by one tap; cancelling asks first, naming the thing. */
export const HjaelpKort = (props: { vej: Vej; aktivitet: Aktivitet }) => {
  const mine = createTilmelding(() => props.vej, () => props.aktivitet)
  const [spoerger, setSpoerger] = createSignal(false)
  const hvornaar = () => spanInWords(props.aktivitet.start, props.aktivitet.slut)
  const begyndt = () => new Date(props.aktivitet.start) <= new Date()
  const cancel = () => {
    setSpoerger(false)
    void mine.send(false)
  }
  return (
    <AktivitetKort aktivitet={props.aktivitet} hjaelpere={placesInWords(props.aktivitet, mine.mangler())}>
      <Show when={mine.udfald()}>{(udfald) => <Said udfald={udfald()} titel={props.aktivitet.titel} hvornaar={hvornaar()} />}</Show>
      <Show when={mine.hjaelper() && mine.udfald()?.slags !== 'tak'}>
        <Meddelelse slags="godt"><p><b>{text.duHjaelper}</b></p><p>{text.hvemSer}</p></Meddelelse>
      </Show>
      <Switch>
        <Match when={begyndt()}><p class="svag">{text.erIGang}</p></Match>
        <Match when={mine.hjaelper()}>
          <div class="knapper">
            <Knap travl={mine.sender()} onClick={() => setSpoerger(true)}>
              {mine.sender() ? text.melder : text.afbud}<span class="sr-only"> {text.afbudFra(props.aktivitet.titel)}</span>
            </Knap>
          </div>
        </Match>
        <Match when={mine.mangler() > 0}>
          <div class="knapper">
            <Knap slags="hoved" travl={mine.sender()} onClick={() => void mine.send(true)}>
              {mine.sender() ? text.melder : text.meld}<span class="sr-only"> {text.meldTil(props.aktivitet.titel)}</span>
            </Knap>
          </div>
        </Match>
      </Switch>
      <Show when={spoerger()}>
        <Bekraeft spoergsmaal={text.afbudSpoerg(props.aktivitet.titel, hvornaar())} ja={text.afbudJa}
          onJa={cancel} onNej={() => setSpoerger(false)}>
          <p>{text.afbudOm}</p>
        </Bekraeft>
      </Show>
    </AktivitetKort>)
}

const Said = (props: { udfald: Udfald; titel: string; hvornaar: string }) => (
  <Switch>
    <Match when={props.udfald.slags === 'tak'}>
      <Kvittering>
        <p><b>{text.tak}</b></p><p>{text.takHvad(props.titel, props.hvornaar)}</p><p>{text.hvemSer}</p>
      </Kvittering>
    </Match>
    <Match when={props.udfald.slags === 'afbud'}>
      <Kvittering><p><b>{text.afbudSagt(props.titel)}</b></p><p>{text.afbudOm}</p></Kvittering>
    </Match>
    <Match when={props.udfald.slags === 'fejl' && props.udfald}>
      {(fejl) => (
        <Meddelelse slags="galt" fokus><p><b>{text.gikIkke}</b></p><p>{fejlText(fejl().code)}</p></Meddelelse>)}
    </Match>
  </Switch>)
