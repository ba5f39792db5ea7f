import { ErrorBoundary, onCleanup, Show, Suspense, type Accessor, type JSX } from 'solid-js'
import { ask, isNotFound, Problem } from '../api.ts'
import type { Data } from '../data.ts'
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
    <ErrorBoundary fallback={(thrown, reset) => {
      // Not there, or not there any more: the whole page says so (IkkeFundet), and nothing on it is named.
      if (isNotFound(thrown)) throw thrown
      return <Fejl fejl={thrown} igen={() => again(reset)} />
    }}>
      <Suspense fallback={<Venter />}>
        <Show when={props.data()}>{(data) => props.children(data)}</Show>
      </Suspense>
    </ErrorBoundary>)
}

export const Venter = () => (
  <div class="tom venter" role="status"><Pictogram navn="ur" /><p>{faelles.venter}</p></div>)

/** Nothing here yet, with what to do about it as children. */
export const Tomt = (props: { ord?: string; pictogram?: PictogramNavn; children?: JSX.Element }) => (
  <div class="tom">
    <Pictogram navn={props.pictogram ?? 'info'} />
    <p>{props.ord ?? faelles.ikkeNoget}</p>
    {props.children}
  </div>)

/** How often a page without net listens for it. The browser's own «online» is only a hint, and often late. */
const listenEvery = 4000

/** What happened and what to do. A lost net is said in words, and the page comes by itself when the net is back. */
export const Fejl = (props: { fejl: unknown; igen: () => void }) => {
  const problem = () => (props.fejl instanceof Problem ? props.fejl : undefined)
  const again = () => props.igen()
  const listen = async () => {
    if (problem()?.status === 0 && (await ask('/api/health', { background: true })).ok) again()
  }
  const timer = setInterval(() => void listen(), listenEvery)
  addEventListener('online', again)
  onCleanup(() => {
    clearInterval(timer)
    removeEventListener('online', again)
  })
  return (
    <Meddelelse slags="galt">
      <p>{problem()?.status === 0 ? faelles.udenNet : fejlText(problem()?.code)}</p>
      <div class="knapper"><Knap pictogram="igen" onClick={again}>{faelles.proevIgen}</Knap></div>
    </Meddelelse>)
}
