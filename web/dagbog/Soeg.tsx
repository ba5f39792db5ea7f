import { createSignal } from 'solid-js'
import type { DagbogSide } from '../../functions/dagbog/contract.ts'
import type { MinBorger } from '../../functions/person/contract.ts'
import { createData } from '../data.ts'
import { dagbog as text } from '../text/dagbog.ts'
import { Felt } from '../ui/Felt.tsx'
import { Hentet, Tomt } from '../ui/Hentet.tsx'
import { Knap } from '../ui/Knap.tsx'
import { askOlderSoeg, readSoeg } from './dagbog.api.ts'
import { NotatListe } from './NotatListe.tsx'

/** As the server has it: one letter finds everything and says nothing. */
const fewestLetters = 2

/** Looks for words when asked to, not while they are typed. The words stay on the page: no address, no history. */
export const SoegFelt = (props: { onSoeg: (q: string) => void }) => {
  const [q, setQ] = createSignal('')
  const [tooShort, setTooShort] = createSignal(false)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const words = q().trim()
    setTooShort(words.length < fewestLetters)
    if (words.length >= fewestLetters) props.onSoeg(words)
  }
  return (
    <form role="search" class="soeg" onSubmit={submit}>
      <Felt navn="soeg" label={text.soeg} value={q()} maks={100} onInput={setQ} fejl={tooShort() ? text.soegKort : undefined} />
      <Knap send>{text.soegKnap}</Knap>
    </form>)
}

/** What was looked through is said with the number, so that nobody takes it for all there is. */
const inWords = ({ notater, naeste }: DagbogSide): string => {
  if (notater.length === 0) return naeste ? text.ikkeFundetEndnu : ''
  return naeste ? text.antalNyeste(notater.length) : text.antalFundet(notater.length)
}

/** What was found, in place of the timeline until the reader goes back to it. */
export const Fundet = (props: { borger: MinBorger; q: string; onSlut: () => void }) => {
  const side = createData(() => readSoeg(props.borger.id, props.q))
  return (
    <section aria-labelledby="fundet">
      <h2 id="fundet">{text.fundet(props.q)}</h2>
      <div class="knapper"><Knap pictogram="tilbage" onClick={() => props.onSlut()}>{text.soegSlut}</Knap></div>
      <Hentet data={side}>
        {(first) => (
          <>
            <p role="status">
              {inWords(first())}
            </p>
            <NotatListe borger={props.borger} first={first()} mere={text.soegTilbage}
              older={(mark) => askOlderSoeg(props.borger.id, props.q, mark)} tom={<Tomt ord={text.ikkeFundet} pictogram="dagbog" />} />
          </>)}
      </Hentet>
    </section>)
}
