import { useLocation } from '@solidjs/router'
import { hjem } from '../text/hjem.ts'
import { faelles } from '../text/faelles.ts'
import { Meddelelse } from '../ui/Meddelelse.tsx'
import { Side } from '../ui/Side.tsx'
import { loginHref } from './login.ts'

/** The server has ended the session: nothing of the page stays, and the way back leads to where the person was. */
export const LogIndIgen = () => {
  const location = useLocation()
  return (
    <Side titel={faelles.logIndIgen}>
      <Meddelelse slags="vid"><p>{hjem.loggetUd}</p><p>{hjem.kladdeGemt}</p></Meddelelse>
      <a class="button button-primary" href={loginHref(location.pathname)} rel="external">{hjem.logInd}</a>
    </Side>)
}
