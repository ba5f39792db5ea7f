import { Navigate } from '@solidjs/router'
import { Show } from 'solid-js'
import { choices, useMig } from '../session.tsx'
import { faelles } from '../text/faelles.ts'
import { sted as text } from '../text/sted.ts'
import { Tomt } from '../ui/Hentet.tsx'
import { Side } from '../ui/Side.tsx'
import { Valgliste } from '../ui/Valg.tsx'
import { useSted } from './StedRamme.tsx'
import { valgFor } from './valg.ts'

/** The start of a day at an enhed: what the person does there, as choices. Where there is only one, it is the page. */
const StedHjem = () => {
  const sted = useSted()
  const mig = useMig()
  const only = () => (valgFor(sted()).length === 1 ? valgFor(sted())[0] : undefined)
  return (
    <Show when={only()} fallback={
      <Side titel={text.titel} overskrift={sted().navn} under={faelles.roller[sted().rolle]}
        {...(choices(mig()) > 1 ? { tilbage: '/' } : {})}>
        <Show when={valgFor(sted()).length > 0} fallback={<Tomt ord={text.ingenValg} />}>
          <Valgliste valg={valgFor(sted())} />
        </Show>
      </Side>}>
      {(valg) => <Navigate href={valg().href} />}
    </Show>)
}

export default StedHjem
