import { For, Show } from 'solid-js'
import type { Stamkort as StamkortData } from '../../functions/oplysning/contract.ts'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { oplysning as text } from '../text/oplysning.ts'
import { dateInWords } from './dag.ts'
import { Hentet, Tomt } from '../ui/Hentet.tsx'
import { Meddelelse } from '../ui/Meddelelse.tsx'
import { Side } from '../ui/Side.tsx'
import { Fakt } from './Fakt.tsx'
import { Kilde } from './Kilde.tsx'
import { readStamkort } from './oplysning.api.ts'

/** The short card: what someone who helps for the first time must know. */
const Stamkort = () => {
  const borger = useBorger()
  const data = createData(() => readStamkort(borger().id))
  return (
    <Side titel={borger().selv ? text.omMig : text.stamkort} tilbage={borger().selv ? '/' : `/borger/${borger().id}`}>
      <Hentet data={data}>
        {(found) => (
          <Show when={found().stamkort} fallback={<Tomt ord={text.stamkortTom} pictogram="stamkort" />}>
            {(kort) => <Card kort={kort()} />}
          </Show>)}
      </Hentet>
    </Side>)
}

const Card = (props: { kort: StamkortData }) => (
  <>
    <Show when={props.kort.vigtigt.length > 0}>
      <Meddelelse slags="pas-paa">
        <h2>{text.vigtigt}</h2>
        <ul><For each={props.kort.vigtigt}>{(en) => <li>{en}</li>}</For></ul>
      </Meddelelse>
    </Show>
    <Show when={props.kort.saadanTalerJeg}>{(ord) => <><h2>{text.saadanTalerJeg}</h2><p class="tekst">{ord()}</p></>}</Show>
    <dl class="oplysninger">
      <Fakt navn={text.navn}>{props.kort.navn}</Fakt>
      <Show when={props.kort.foedselsdato}>{(dag) => <Fakt navn={text.foedt}>{dateInWords(dag())}</Fakt>}</Show>
      <Show when={props.kort.sprog}>{(sprog) => <Fakt navn={text.sprog}>{sprog()}</Fakt>}</Show>
    </dl>
    <Kilde kilde={props.kort.kilde} />
  </>)

export default Stamkort
