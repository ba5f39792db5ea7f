import { useParams, type RouteSectionProps } from '@solidjs/router'
import { createContext, Show, Suspense, useContext, type Accessor, type ParentProps } from 'solid-js'
import type { MinBorger } from '../../functions/person/contract.ts'
import { ask } from '../api.ts'
import { createData } from '../data.ts'
import { IkkeFundet } from '../ramme/IkkeFundet.tsx'
import { findBorger, useMig } from '../session.tsx'
import { faelles } from '../text/faelles.ts'
import { Venter } from '../ui/Hentet.tsx'
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
  const mine = () => findBorger(mig(), params.borgerId)
  return (
    <Show when={mine()} fallback={<Spurgt id={params.borgerId}>{props.children}</Spurgt>}>
      {(found) => <Om borger={found}>{props.children}</Om>}
    </Show>)
}

/** Staff come to a borger through their work at the enhed, so the server is asked who it is. */
const Spurgt = (props: ParentProps<{ id: string }>) => {
  const data = createData(() => ask<MinBorger>(`/api/borgere/${props.id}`))
  const found = () => {
    const answer = data()
    return answer?.ok ? answer.data : undefined
  }
  return (
    <Suspense fallback={<Venter />}>
      <Show when={data()}>
        <Show when={found()} fallback={<IkkeFundet />}>{(borger) => <Om borger={borger}>{props.children}</Om>}</Show>
      </Show>
    </Suspense>)
}

const Om = (props: ParentProps<{ borger: Accessor<MinBorger> }>) => (
  <BorgerContext.Provider value={props.borger}>
    <section class="om" aria-label={faelles.sidenHandlerOm}>
      <div><Person navn={props.borger().navn} /></div>
    </section>
    {props.children}
  </BorgerContext.Provider>)
