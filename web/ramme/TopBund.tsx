import { Show } from 'solid-js'
import type { Mig } from '../../functions/person/contract.ts'
import { logOut } from '../logout.ts'
import { faelles } from '../text/faelles.ts'
import { easyRead, toggleEasyRead } from '../text/words.ts'
import { Knap } from '../ui/Knap.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'

/** The way home, whose house it is, and the way out. */
export const Top = (props: { mig?: Mig | undefined }) => (
  <header class="top">
    <div>
      <a class="navnetraek" href="/">
        <Pictogram navn="hjem" />{props.mig?.organisation.navn ?? faelles.portal}
      </a>
      <Show when={props.mig}>
        <Knap slags="stille" pictogram="log-ud" onClick={() => void logOut()}>{faelles.logUd}</Knap>
      </Show>
    </div>
  </header>)

export const Bund = () => (
  <footer class="bund">
    <div>
      <Knap slags="stille" pictogram="let" trykket={easyRead()} onClick={() => void toggleEasyRead()}>
        {easyRead() ? faelles.letFra : faelles.letTil}
      </Knap>
      <a href="/tilgaengelighed">{faelles.tilgaengelighed}</a>
    </div>
  </footer>)
