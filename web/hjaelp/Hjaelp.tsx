import { Show } from 'solid-js'
import { useMig } from '../session.tsx'
import { hjaelp as text } from '../text/hjaelp.ts'
import { Meddelelse } from '../ui/Meddelelse.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Side } from '../ui/Side.tsx'

/** Whom to call. It says plainly that it is no alarm. */
const Hjaelp = () => {
  const mig = useMig()
  return (
    <Side titel={text.titel} tilbage="/">
      <ul class="liste">
        <Show when={mig().telefon}>{(telefon) => (
          <li class="kort">
            <h2>{text.ringHuset(mig().organisation.navn)}</h2>
            <a class="button button-primary" href={`tel:${telefon().replaceAll(' ', '')}`} rel="external">
              <Pictogram navn="telefon" />{text.ring(telefon())}
            </a>
          </li>)}</Show>
        <li class="kort">
          <h2>{text.fare}</h2>
          <a class="button button-warning" href="tel:112" rel="external">
            <Pictogram navn="telefon" />{text.ring('112')}
          </a>
        </li>
      </ul>
      <Meddelelse slags="vid"><p>{text.ingenAlarm}</p></Meddelelse>
    </Side>)
}

export default Hjaelp
