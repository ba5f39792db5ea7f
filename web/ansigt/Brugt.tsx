import { For, Show } from 'solid-js'
import type { Adgang } from '../../functions/adgang/contract.ts'
import type { Brug, Kvittering } from '../../functions/kvittering/contract.ts'
import { createData } from '../data.ts'
import { adgang as ord } from '../text/adgang.ts'
import { ansigt as text } from '../text/ansigt.ts'
import { kig } from '../text/kig.ts'
import { dayInWords, momentInWords } from '../ui/dato.ts'
import { Hentet } from '../ui/Hentet.tsx'
import { firstName } from '../ui/navn.ts'
import { Pictogram } from '../ui/Pictogram.tsx'
import { readKvittering } from '../adgang/adgang.api.ts'
import { rightsInWords } from '../adgang/saetning.ts'

/** The receipt of an adgang that is over: what it opened, what was opened, and whether anyone has knocked since. */
export const Brugt = (props: { borger: string; person: Adgang['person'] }) => {
  const data = createData(() => readKvittering(props.borger, props.person.id))
  const navn = () => firstName(props.person.navn)
  return <Hentet data={data}>{(found) => <Linjer navn={navn()} kvittering={found()} />}</Hentet>
}

const hvad = ({ omraade }: Brug) => (omraade === 'hoved' ? kig.hoved : ord.omraader[omraade])

const Linjer = (props: { navn: string; kvittering: Kvittering }) => (
  <section class="kort kan">
    <h2>{text.kanIkkeMere(props.navn)}</h2>
    <For each={props.kvittering.adgange}>{({ adgang, fra, til }) => (
      <p class="saetning">
        <Pictogram navn="laas" />
        {text.kunne(props.navn, rightsInWords(adgang), dayInWords(fra), til ? dayInWords(til) : '')}
      </p>)}</For>
    <Show when={props.kvittering.laest}>
      {(laest) => (
        <For each={laest()} fallback={<p class="saetning"><Pictogram navn="oeje" />{text.aabnedeIkke(props.navn)}</p>}>
          {(brug) => (
            <p class="saetning">
              <Pictogram navn="oeje" />{text.aabnede(props.navn, hvad(brug), String(brug.antal), momentInWords(brug.seneste))}
            </p>)}
        </For>)}
    </Show>
    <For each={props.kvittering.skrevet}>{(brug) => (
      <p class="saetning">
        <Pictogram navn="skriv" />{text.skrev(props.navn, hvad(brug), String(brug.antal))}
      </p>)}</For>
    <Show when={props.kvittering.afvist}>
      {(afvist) => (
        <p class="saetning">
          <Pictogram navn={afvist().antal > 0 ? 'advarsel' : 'flueben'} />
          {afvist().antal > 0 ? text.proevede(props.navn, String(afvist().antal)) : text.proevedeIkke(props.navn)}
        </p>)}
    </Show>
    <Show when={props.kvittering.flere}><p>{text.flereLinjer}</p></Show>
  </section>)
