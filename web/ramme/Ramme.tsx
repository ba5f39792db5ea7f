import { useLocation, type RouteSectionProps } from '@solidjs/router'
import { createEffect, ErrorBoundary, Match, on, onMount, Show, Suspense, Switch } from 'solid-js'
import { hasLeft, isNotFound, sessionEnded } from '../api.ts'
import { LogInd } from '../hjem/LogInd.tsx'
import { isBorger, MigProvider, readWho, refreshMig } from '../session.tsx'
import { faelles } from '../text/faelles.ts'
import { Fejl, Venter } from '../ui/Hentet.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Side } from '../ui/Side.tsx'
import { IkkeFundet } from './IkkeFundet.tsx'
import { LogIndIgen } from './LogIndIgen.tsx'
import { keepShell } from './shell.ts'
import { Bund, Top } from './TopBund.tsx'

/** Pages that need no one to be signed in. */
const open = new Set(['/tilgaengelighed', '/login-fejl', '/ikke-oprettet'])

/** The frame round every page: who is here decides what is drawn. */
export const Ramme = (props: RouteSectionProps) => {
  const location = useLocation()
  const mig = () => (hasLeft() || sessionEnded() ? undefined : readWho()?.mig)
  createEffect(() => mig() && keepShell())
  return (
    <>
      <a class="spring" href="#indhold" rel="external">{faelles.spring}</a>
      <Suspense fallback={<><Top /><VenterSide /></>}>
        <Top mig={mig()} />
        <ErrorBoundary fallback={(thrown, reset) => <Faldet fejl={thrown} reset={reset} />}>
          <Suspense fallback={<VenterSide />}>
            <Switch fallback={<LogInd />}>
              <Match when={open.has(location.pathname)}>{props.children}</Match>
              <Match when={!hasLeft() && sessionEnded() && readWho()?.mig}><LogIndIgen /></Match>
              <Match when={!hasLeft() && readWho()?.problem}>
                {(why) => <FejlSide fejl={why()} igen={refreshMig} />}
              </Match>
              <Match when={mig()}>{(here) => <MigProvider mig={here()}>{props.children}</MigProvider>}</Match>
            </Switch>
          </Suspense>
        </ErrorBoundary>
        <Bund />
        <Show when={isBorger(mig())}><Hjaelpebjaelke /></Show>
      </Suspense>
    </>)
}

/** Same place, same words on every page of a borger (accessibility check 2). */
const Hjaelpebjaelke = () => (
  <aside class="hjaelpebjaelke" aria-label={faelles.hjaelp}>
    <a href="/hjaelp"><Pictogram navn="hjaelp" />{faelles.hjaelp}</a>
  </aside>)

const VenterSide = () => <main id="indhold" tabIndex={-1}><h1 class="sr-only">{faelles.portal}</h1><Venter /></main>

/** A page that could not be drawn. Going to another page begins anew. */
const Faldet = (props: { fejl: unknown; reset: () => void }) => {
  const location = useLocation()
  createEffect(on(() => location.pathname, props.reset, { defer: true }))
  // What ended meanwhile must leave the frame and the choices too.
  onMount(() => isNotFound(props.fejl) && refreshMig())
  return (
    <Show when={!isNotFound(props.fejl)} fallback={<IkkeFundet />}>
      <FejlSide fejl={props.fejl} igen={() => globalThis.location.reload()} />
    </Show>)
}

const FejlSide = (props: { fejl: unknown; igen: () => void }) => (
  <Side titel={faelles.gikIkke}><Fejl fejl={props.fejl} igen={props.igen} /></Side>)
