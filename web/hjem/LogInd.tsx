import { useLocation } from '@solidjs/router'
import { Show } from 'solid-js'
import { hasLeft } from '../api.ts'
import { loginHref } from '../ramme/login.ts'
import { hjem } from '../text/hjem.ts'
import { Meddelelse } from '../ui/Meddelelse.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Side } from '../ui/Side.tsx'

/** Signed out: who the door is for, and one way in. */
export const LogInd = () => {
  const location = useLocation()
  return (
    <Side titel={hjem.velkommen}>
      <div class="velkomst"><Pictogram navn="personer" /></div>
      <Show when={hasLeft()}><Meddelelse slags="godt" fokus><p>{hjem.logUdFaerdig}</p></Meddelelse></Show>
      <p class="font-lead">{hjem.forHvem}</p>
      <div class="knapper">
        <a class="button button-primary" href={loginHref(hasLeft() ? '/' : location.pathname)} rel="external">
          {hjem.logInd}
        </a>
      </div>
      <p>{hjem.kanIkke}</p>
    </Side>)
}
