import { useLocation } from '@solidjs/router'
import { Show } from 'solid-js'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { adgang as text } from '../text/adgang.ts'
import { kig } from '../text/kig.ts'
import { Hentet, Tomt } from '../ui/Hentet.tsx'
import { Kvittering } from '../ui/Meddelelse.tsx'
import { firstName } from '../ui/navn.ts'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Side } from '../ui/Side.tsx'
import { readAdgange } from './adgang.api.ts'
import { Ansigter } from '../ansigt/Ansigter.tsx'
import { byPerson } from '../ansigt/personer.ts'

/** Everyone who can see something about the borger, as a row of faces. A tap says what, and can stop it. */
const Adgange = () => {
  const borger = useBorger()
  const given = useLocation<{ givet?: string }>().state?.givet
  const data = createData(() => readAdgange(borger().id))
  const under = () => (borger().selv ? text.under : text.underOm(firstName(borger().navn)))
  const mayGive = () => (borger().selv || borger().rolle === 'leder') && (borger().adgang.adgang?.includes('act') ?? false)
  return (
    <Side titel={text.titel} under={under()} tilbage={borger().selv ? '/' : `/borger/${borger().id}`}>
      <Show when={given}>{(navn) => <Kvittering><p>{text.givet(navn())}</p></Kvittering>}</Show>
      <Hentet data={data}>
        {(found) => {
          const personer = () => byPerson(found().adgange)
          const standing = () => personer().filter(({ staar }) => staar.length > 0)
          const ended = () => personer().filter(({ staar }) => staar.length === 0)
          return (
            <>
              <Show when={standing().length > 0} fallback={<Tomt ord={text.tom} pictogram="personer" />}>
                <Ansigter borger={borger()} personer={standing()} />
              </Show>
              <Show when={mayGive()}>
                <p class="knapper">
                  <a class="button button-secondary" href={`/borger/${borger().id}/adgang/giv`}>
                    <Pictogram navn="adgang" /><span>{text.giv}</span>
                  </a>
                </p>
              </Show>
              <Show when={borger().adgang.indsigt}>
                <p><a href={`/borger/${borger().id}/kig`}>{kig.seKig}</a></p>
              </Show>
              <Show when={ended().length > 0}>
                <details>
                  <summary>{text.tidligere}</summary>
                  <Ansigter borger={borger()} personer={ended()} />
                </details>
              </Show>
            </>)
        }}
      </Hentet>
    </Side>)
}

export default Adgange
