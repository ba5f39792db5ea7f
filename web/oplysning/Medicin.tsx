import { For, Show } from 'solid-js'
import type { Medicin as MedicinData } from '../../functions/oplysning/contract.ts'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { oplysning as text } from '../text/oplysning.ts'
import { Hentet, Tomt } from '../ui/Hentet.tsx'
import { Meddelelse } from '../ui/Meddelelse.tsx'
import { Side } from '../ui/Side.tsx'
import { dateInWords, today } from './dag.ts'
import { Fakt } from './Fakt.tsx'
import { Kilde } from './Kilde.tsx'
import { readMedicin } from './oplysning.api.ts'

/** The medicine as its source said it. The portal neither prescribes nor hands out, and the page says so. */
const Medicin = () => {
  const borger = useBorger()
  const data = createData(() => readMedicin(borger().id))
  return (
    <Side titel={borger().selv ? text.minMedicin : text.medicin} tilbage={borger().selv ? '/' : `/borger/${borger().id}`}>
      <Hentet data={data}>
        {(found) => (
          <Show when={found().medicin.length > 0} fallback={<Tomt ord={text.medicinTom} pictogram="medicin" />}>
            <Meddelelse slags="vid"><p>{text.medicinOm}</p></Meddelelse>
            <Part navn={text.nu} medicin={found().medicin.filter((one) => !isOver(one))} />
            <Part navn={text.tidligere} medicin={found().medicin.filter(isOver)} />
          </Show>)}
      </Hentet>
    </Side>)
}

/** Days as `2026-11-22` sort as days; the last day counts. */
const isOver = ({ til }: MedicinData) => til !== undefined && til < today()

const period = ({ fra, til }: MedicinData) => {
  const from = dateInWords(fra)
  if (til !== undefined) return text.fraTil(from, dateInWords(til))
  return fra > today() ? text.begynder(from) : text.siden(from)
}

const Part = (props: { navn: string; medicin: MedicinData[] }) => (
  <Show when={props.medicin.length > 0}>
    <h2>{props.navn}</h2>
    <ul class="liste">
      <For each={props.medicin}>{(one) => (
        <li>
          <article class="kort">
            <h3>{one.navn} <span class="svag">{one.styrke}</span></h3>
            <dl class="oplysninger">
              <Fakt navn={text.dosering}>{one.dosering}</Fakt>
              <Show when={one.aarsag}>{(aarsag) => <Fakt navn={text.aarsag}>{aarsag()}</Fakt>}</Show>
              <Fakt navn={text.periode}>{period(one)}</Fakt>
            </dl>
            <Kilde kilde={one.kilde} />
          </article>
        </li>)}</For>
    </ul>
  </Show>)

export default Medicin
