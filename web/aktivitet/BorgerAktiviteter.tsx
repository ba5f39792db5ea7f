import { For, Show } from 'solid-js'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { aktivitet as text } from '../text/aktivitet.ts'
import { Hentet, Tomt } from '../ui/Hentet.tsx'
import { firstName } from '../ui/navn.ts'
import { Side } from '../ui/Side.tsx'
import { readAktiviteter } from './aktivitet.api.ts'
import { AktivitetKort } from './AktivitetKort.tsx'
import { HjaelpKort } from './HjaelpKort.tsx'

/** What is coming where the borger lives. A pårørende may sign up to help; the borger reads what happens. */
const BorgerAktiviteter = () => {
  const borger = useBorger()
  const data = createData(() => readAktiviteter({ borger: borger().id }))
  // Staff plan with the helpers and are not among them.
  const isStaff = () => ['medarbejder', 'leder'].includes(borger().rolle)
  const mayHelp = () => !borger().selv && !isStaff() && (borger().adgang.hverdag?.includes('act') ?? false)
  const under = () => (borger().selv ? text.underRead : mayHelp() ? text.under : text.hvorKomFra(firstName(borger().navn)))
  return (
    <Side titel={text.titel} under={under()} tilbage={borger().selv ? '/' : `/borger/${borger().id}`}>
      <Hentet data={data}>
        {(found) => (
          <Show when={found().aktiviteter.length > 0} fallback={<Tomt ord={text.tom} pictogram="aktivitet" />}>
            <ol class="liste">
              <For each={found().aktiviteter}>{(aktivitet) => (
                <li>
                  <Show when={mayHelp()} fallback={<AktivitetKort aktivitet={aktivitet} />}>
                    <HjaelpKort vej={{ borger: borger().id }} aktivitet={aktivitet} />
                  </Show>
                </li>)}</For>
            </ol>
          </Show>)}
      </Hentet>
    </Side>)
}

export default BorgerAktiviteter
