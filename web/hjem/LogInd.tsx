import { useLocation } from '@solidjs/router'
import { loginHref } from '../ramme/login.ts'
import { hjem } from '../text/hjem.ts'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Side } from '../ui/Side.tsx'

/** Signed out: who the door is for, and one way in. */
export const LogInd = () => {
  const location = useLocation()
  return (
    <Side titel={hjem.velkommen}>
      <div class="velkomst"><Pictogram navn="personer" /></div>
      <p class="font-lead">{hjem.forHvem}</p>
      <div class="knapper">
        <a class="button button-primary" href={loginHref(location.pathname)} rel="external">{hjem.logInd}</a>
      </div>
      <p>{hjem.kanIkke}</p>
    </Side>)
}
