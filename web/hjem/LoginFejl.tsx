import { useLocation, useSearchParams } from '@solidjs/router'
import { faelles, fejlText } from '../text/faelles.ts'
import { hjem } from '../text/hjem.ts'
import { Meddelelse } from '../ui/Meddelelse.tsx'
import { Side } from '../ui/Side.tsx'

/** A login that did not end in a session: what happened, and the way to try again. */
const LoginFejl = () => {
  const location = useLocation()
  const [search] = useSearchParams<{ kode?: string }>()
  const why = () => {
    if (location.pathname === '/ikke-oprettet') return hjem.ikkeOprettet
    return search.kode === 'afbrudt' ? hjem.afbrudt : fejlText(search.kode ?? 'login-afvist')
  }
  return (
    <Side titel={faelles.gikIkke}>
      <Meddelelse slags="pas-paa"><p>{why()}</p></Meddelelse>
      <a class="button button-primary" href="/auth/login" rel="external">{faelles.logIndIgen}</a>
    </Side>)
}

export default LoginFejl
