import { Show } from 'solid-js'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { adgang as text } from '../text/adgang.ts'
import { Hentet, Tomt } from '../ui/Hentet.tsx'
import { Side } from '../ui/Side.tsx'
import { readAdgange } from './adgang.api.ts'
import { Ansigter } from '../ansigt/Ansigter.tsx'
import { againOf, byPerson } from '../ansigt/personer.ts'

/** The borger gives an adgang: a face among those who have had one. A new person comes with the staff. */
const GivSelv = () => {
  const borger = useBorger()
  const data = createData(() => readAdgange(borger().id))
  return (
    <Side titel={text.givTitel} under={text.givSelvUnder} tilbage={`/borger/${borger().id}/adgang`}>
      <Hentet data={data}>
        {(found) => {
          const again = () => byPerson(found().adgange).filter((person) => againOf(borger(), person))
          return (
            <Show when={again().length > 0} fallback={<Tomt ord={text.givSelvTom} pictogram="personer" />}>
              <Ansigter borger={borger()} personer={again()} />
              <p>{text.givSelvNy}</p>
            </Show>)
        }}
      </Hentet>
    </Side>)
}

export default GivSelv
