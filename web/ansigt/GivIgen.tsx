import { useLocation } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { Adgang, NyAdgang } from '../../functions/adgang/contract.ts'
import { stepUpHref } from '../ramme/login.ts'
import { adgang as ord } from '../text/adgang.ts'
import { ansigt as text } from '../text/ansigt.ts'
import { fejlText } from '../text/faelles.ts'
import { Bekraeft } from '../ui/Bekraeft.tsx'
import { Knap } from '../ui/Knap.tsx'
import { Meddelelse } from '../ui/Meddelelse.tsx'
import { firstName } from '../ui/navn.ts'
import { Pictogram } from '../ui/Pictogram.tsx'
import { giveAdgang } from '../adgang/adgang.api.ts'
import { adgangKladde, content } from '../adgang/adgangKladde.ts'
import { lastDay, rightsInWords } from '../adgang/saetning.ts'
import SeSom from './SeSom.tsx'

type GivIgenProps = { borger: string; before: Adgang; onGivet: (adgange: Adgang[]) => void }

/** The same as before, as a new yes of the borger's own, with an end half a year away. */
const sameAgain = ({ rolle, adgang, aeldste }: Adgang): NyAdgang => {
  const { indsigt: _never, ...rights } = adgang
  return content({
    ...adgangKladde(), person: '', rolle: rolle as NyAdgang['rolle'], adgang: rights, basis: 'samtykke', bevis: text.selvBevis,
    aeldre: aeldste === undefined,
  })
}

/** Undo is a new yes: it asks once, says what it opens, and may ask who you are. */
export const GivIgen = (props: GivIgenProps) => {
  const location = useLocation()
  const [asking, setAsking] = createSignal(false)
  const [fejl, setFejl] = createSignal<string>()
  const navn = () => firstName(props.before.person.navn)
  const wanted = () => sameAgain(props.before)
  const give = async () => {
    setAsking(false)
    setFejl()
    const answer = await giveAdgang(props.borger, props.before.person.id, wanted())
    if (answer.ok) props.onGivet(answer.data.adgange)
    else setFejl(answer.code)
  }
  return (
    <>
      <Show when={fejl()}>
        {(code) => (
          <Meddelelse slags="galt" fokus>
            <p>{fejlText(code())}</p>
            <Show when={code() === 'step-up'}>
              <p><a class="button button-secondary" rel="external" href={stepUpHref(location.pathname)}>{ord.visIgen}</a></p>
            </Show>
          </Meddelelse>)}
      </Show>
      <SeSom borger={props.borger} person={props.before.person.id} navn={navn()} now={wanted()} wanted={wanted} />
      <div class="knapper stor">
        <Knap pictogram="adgang" onClick={() => setAsking(true)}>{text.givIgen(navn())}</Knap>
      </div>
      <Show when={asking()}>
        <Bekraeft spoergsmaal={text.givIgenSpoerg(navn())} ja={text.givIgenJa} onJa={() => void give()} onNej={() => setAsking(false)}>
          <p class="saetning"><Pictogram navn="oeje" />{ord.kan(navn(), rightsInWords(wanted().adgang))}</p>
          <p class="saetning"><Pictogram navn="ur" />{text.slutter(lastDay(wanted().til ?? ''))}</p>
        </Bekraeft>
      </Show>
    </>)
}
