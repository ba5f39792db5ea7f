import { Show } from 'solid-js'
import type { MinBorger } from '../../functions/person/contract.ts'
import { choices, useMig } from '../session.tsx'
import { borger as text } from '../text/borger.ts'
import { Tomt } from '../ui/Hentet.tsx'
import { firstName } from '../ui/navn.ts'
import { Side } from '../ui/Side.tsx'
import { Valgliste } from '../ui/Valg.tsx'
import { useBorger } from './BorgerRamme.tsx'
import { valgFor } from './valg.ts'

/** What one may do for this borger, as picture choices. */
export const BorgerHjem = () => {
  const borger = useBorger()
  const mig = useMig()
  return (
    <Side titel={text.hjem} overskrift={firstName(borger().navn)} {...(choices(mig()) > 1 ? { tilbage: '/' } : {})}>
      <BorgerValg borger={borger()} />
    </Side>)
}

export const BorgerValg = (props: { borger: MinBorger }) => (
  <Show when={valgFor(props.borger).length > 0} fallback={<Tomt ord={text.ingenValg} />}>
    <Valgliste valg={valgFor(props.borger)} />
  </Show>)
