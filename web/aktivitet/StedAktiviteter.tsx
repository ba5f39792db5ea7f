import { useLocation } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { Aktivitet } from '../../functions/aktivitet/contract.ts'
import { createData } from '../data.ts'
import { choices, useMig } from '../session.tsx'
import { useSted } from '../sted/StedRamme.tsx'
import { valgFor } from '../sted/valg.ts'
import { aktivitet as text } from '../text/aktivitet.ts'
import { Hentet, Tomt } from '../ui/Hentet.tsx'
import { Kvittering } from '../ui/Meddelelse.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Side } from '../ui/Side.tsx'
import { readAktiviteter } from './aktivitet.api.ts'
import { AktivitetKort } from './AktivitetKort.tsx'
import { countInWords } from './antal.ts'
import { HjaelpKort } from './HjaelpKort.tsx'

/** What is coming at the enhed. A frivillig signs up here; staff plan, and see who comes. */
const StedAktiviteter = () => {
  const sted = useSted()
  const mig = useMig()
  const location = useLocation<{ oprettet?: boolean }>()
  const data = createData(() => readAktiviteter({ enhed: sted().id }))
  const may = (right: 'write' | 'act') => sted().adgang.aktivitet?.includes(right) ?? false
  // Where this is all there is at the enhed, its first page leads straight here.
  const back = () =>
    (valgFor(sted()).length > 1 ? { tilbage: `/sted/${sted().id}` } : choices(mig()) > 1 ? { tilbage: '/' } : {})
  return (
    <Side titel={text.titel} under={may('act') && !may('write') ? text.under : text.underRead} {...back()}>
      <Show when={location.state?.oprettet}><Kvittering><p><b>{text.oprettet}</b></p></Kvittering></Show>
      <Show when={may('write')}>
        <a class="button button-primary" href={`/sted/${sted().id}/aktivitet/ny`}><Pictogram navn="skriv" />{text.ny}</a>
      </Show>
      <Hentet data={data}>
        {(found) => (
          <Show when={found().aktiviteter.length > 0} fallback={<Tomt ord={text.tom} pictogram="aktivitet" />}>
            <ol class="liste">
              <For each={found().aktiviteter}>{(aktivitet) => (
                <li>
                  <Show when={may('act') && !may('write')} fallback={
                    <Planned aktivitet={aktivitet} {...(may('write') ? { sted: sted().id } : {})} />}>
                    <HjaelpKort vej={{ enhed: sted().id }} aktivitet={aktivitet} />
                  </Show>
                </li>)}</For>
            </ol>
          </Show>)}
      </Hentet>
    </Side>)
}

const Planned = (props: { aktivitet: Aktivitet; sted?: string }) => (
  <AktivitetKort aktivitet={props.aktivitet} hjaelpere={countInWords(props.aktivitet)}>
    <Show when={props.sted}>{(sted) => (
      <p class="linje">
        <a class="aabn" href={`/sted/${sted()}/aktivitet/${props.aktivitet.id}`}>
          {text.seHjaelpere}<span class="sr-only"> {text.meldTil(props.aktivitet.titel)}</span><Pictogram navn="naeste" />
        </a>
      </p>)}</Show>
  </AktivitetKort>)

export default StedAktiviteter
