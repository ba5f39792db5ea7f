import { useParams, type RouteSectionProps } from '@solidjs/router'
import { createContext, Show, useContext, type Accessor } from 'solid-js'
import type { MinBorger } from '../../functions/person/contract.ts'
import { IkkeFundet } from '../ramme/IkkeFundet.tsx'
import { findBorger, useMig } from '../session.tsx'
import { faelles } from '../text/faelles.ts'
import { Person } from '../ui/Person.tsx'

const BorgerContext = createContext<Accessor<MinBorger>>()

/** The borger this page is about. Only on pages under `/borger/:borgerId`. */
export const useBorger = (): Accessor<MinBorger> => {
  const borger = useContext(BorgerContext)
  if (!borger) throw new Error('useBorger outside /borger/:borgerId')
  return borger
}

/** Whose page it is stands on every page about a borger: two tabs, two borgere, no mistake. */
export const BorgerRamme = (props: RouteSectionProps) => {
  const params = useParams<{ borgerId: string }>()
  const mig = useMig()
  const borger = () => findBorger(mig(), params.borgerId)
  return (
    <Show when={borger()} fallback={<IkkeFundet />}>
      {(found) => (
        <BorgerContext.Provider value={found}>
          <section class="om" aria-label={faelles.sidenHandlerOm}>
            <div><Person navn={found().navn} /></div>
          </section>
          {props.children}
        </BorgerContext.Provider>)}
    </Show>)
}
