import { Navigate } from '@solidjs/router'
import { lazy, Match, Show, Switch } from 'solid-js'
import type { Mig } from '../../functions/person/contract.ts'
import { BorgerValg } from '../borger/BorgerHjem.tsx'
import { choices, placesOf, useMig } from '../session.tsx'
import { faelles } from '../text/faelles.ts'
import { hjem } from '../text/hjem.ts'
import { firstName } from '../ui/navn.ts'
import { Side } from '../ui/Side.tsx'

const Vaelg = lazy(() => import('./Vaelg.tsx'))
const Doerene = lazy(async () => ({ default: (await import('./Vaelg.tsx')).Doerene }))

/** The first page: a borger's own choices, or the borgere and steder a person may choose between. */
export const Hjem = () => {
  const mig = useMig()
  const self = () => mig().borgere.find((borger) => borger.selv)
  return (
    <Switch fallback={<Vaelg mig={mig()} />}>
      <Match when={self()}>{(borger) => (
        <Side titel={faelles.hjem} overskrift={hjem.hej(firstName(mig().person.navn))}
          ansigt={mig().person.navn}>
          <BorgerValg borger={borger()} />
          <Show when={choices(mig()) > 1}><h2>{hjem.ogsaa}</h2><Doerene mig={mig()} /></Show>
        </Side>)}</Match>
      <Match when={choices(mig()) === 1 && onlyChoice(mig())}>{(href) => <Navigate href={href()} />}</Match>
    </Switch>)
}

const onlyChoice = (mig: Mig) =>
  mig.borgere[0] ? `/borger/${mig.borgere[0].id}` : placesOf(mig)[0] && `/sted/${placesOf(mig)[0]?.id}`
