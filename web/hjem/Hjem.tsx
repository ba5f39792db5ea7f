import { Navigate } from '@solidjs/router'
import { For, Match, Show, Switch } from 'solid-js'
import type { Mig } from '../../functions/person/contract.ts'
import { BorgerValg } from '../borger/BorgerHjem.tsx'
import { choices, placesOf, useMig } from '../session.tsx'
import { faelles } from '../text/faelles.ts'
import { hjem } from '../text/hjem.ts'
import { Tomt } from '../ui/Hentet.tsx'
import { firstName } from '../ui/navn.ts'
import { Ansigt } from '../ui/Person.tsx'
import { Side } from '../ui/Side.tsx'
import { Valg } from '../ui/Valg.tsx'

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
          <Show when={choices(mig()) > 1}><h2>{hjem.ogsaa}</h2><Tiles mig={mig()} /></Show>
        </Side>)}</Match>
      <Match when={choices(mig()) === 1 && onlyChoice(mig())}>{(href) => <Navigate href={href()} />}</Match>
    </Switch>)
}

const onlyChoice = (mig: Mig) =>
  mig.borgere[0] ? `/borger/${mig.borgere[0].id}` : placesOf(mig)[0] && `/sted/${placesOf(mig)[0]?.id}`

const Vaelg = (props: { mig: Mig }) => (
  <Side titel={faelles.hjem} overskrift={hjem.hej(firstName(props.mig.person.navn))}
    under={choices(props.mig) > 0 ? hjem.vaelg : undefined}>
    <Show when={choices(props.mig) > 0} fallback={<Tomt ord={hjem.ingen} pictogram="adgang" />}>
      <Tiles mig={props.mig} />
    </Show>
  </Side>)

const Tiles = (props: { mig: Mig }) => (
  <ul class="valgliste">
    <For each={props.mig.borgere.filter((borger) => !borger.selv)}>{(borger) => (
      <li><Valg billede={<Ansigt navn={borger.navn} />}
        valg={{ href: `/borger/${borger.id}`, ord: borger.navn, under: hjem.duEr(faelles.roller[borger.rolle]),
          pictogram: 'person', tone: 2 }} /></li>)}</For>
    <For each={placesOf(props.mig)}>{(sted) => (
      <li><Valg valg={{ href: `/sted/${sted.id}`, ord: sted.navn, under: hjem.duEr(faelles.roller[sted.rolle]),
        pictogram: 'hjem', tone: 3 }} /></li>)}</For>
  </ul>)
