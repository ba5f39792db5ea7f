import { useParams, type RouteSectionProps } from '@solidjs/router'
import { createContext, Show, useContext, type Accessor } from 'solid-js'
import type { MitSted } from '../../functions/person/contract.ts'
import { IkkeFundet } from '../ramme/IkkeFundet.tsx'
import { findSted, useMig } from '../session.tsx'

const StedContext = createContext<Accessor<MitSted>>()

/** The enhed or organisation this page is about. Only on pages under `/sted/:stedId`. */
export const useSted = (): Accessor<MitSted> => {
  const sted = useContext(StedContext)
  if (!sted) throw new Error('useSted outside /sted/:stedId')
  return sted
}

const StedRamme = (props: RouteSectionProps) => {
  const params = useParams<{ stedId: string }>()
  const mig = useMig()
  return (
    <Show when={findSted(mig(), params.stedId)} fallback={<IkkeFundet />}>
      {(sted) => <StedContext.Provider value={sted}>{props.children}</StedContext.Provider>}
    </Show>)
}

export default StedRamme
