import { createEffect, ErrorBoundary, on, onCleanup, Show, Suspense, type Accessor, type JSX } from 'solid-js'
import { Problem } from '../api.ts'
import type { Data } from '../data.ts'
import { refreshMig } from '../session.tsx'
import { faelles, fejlText } from '../text/faelles.ts'
import { Knap } from './Knap.tsx'
import { Meddelelse } from './Meddelelse.tsx'
import { Pictogram, type PictogramNavn } from './Pictogram.tsx'

type HentetProps<T> = { data: Data<T>; children: (data: Accessor<NonNullable<T>>) => JSX.Element }

/** Everything fetched is drawn in here: waiting, failed with «Prøv igen», and then the thing itself. */
export const Hentet = <T,>(props: HentetProps<T>) => {
  const again = (reset: () => void) => {
    props.data.igen()
    reset()
  }
  return (
    <ErrorBoundary fallback={(thrown, reset) => <Fejl fejl={thrown} igen={() => again(reset)} />}>
      <Suspense fallback={<Venter />}>
        <Show when={props.data()}>{(data) => props.children(data)}</Show>
      </Suspense>
    </ErrorBoundary>)
}

export const Venter = () => (
  <div class="tom" role="status"><Pictogram navn="ur" /><p>{faelles.venter}</p></div>)

/** Nothing here yet, with what to do about it as children. */
export const Tomt = (props: { ord?: string; pictogram?: PictogramNavn; children?: JSX.Element }) => (
  <div class="tom">
    <Pictogram navn={props.pictogram ?? 'info'} />
    <p>{props.ord ?? faelles.ikkeNoget}</p>
    {props.children}
  </div>)

/** What happened and what to do. A lost net is said in words, and the page asks again when the net is back. */
export const Fejl = (props: { fejl: unknown; igen: () => void }) => {
  const code = () => (props.fejl instanceof Problem ? props.fejl.code : 'proev-igen')
  const again = () => props.igen()
  // What is not there any more must not be named in the frame either.
  createEffect(on(code, (now) => now === 'not-found' && refreshMig()))
  addEventListener('online', again)
  onCleanup(() => removeEventListener('online', again))
  return (
    <Meddelelse slags="galt">
      <p>{navigator.onLine ? fejlText(code()) : faelles.udenNet}</p>
      <Show when={code() !== 'not-found'}>
        <div class="knapper"><Knap pictogram="igen" onClick={again}>{faelles.proevIgen}</Knap></div>
      </Show>
    </Meddelelse>)
}
