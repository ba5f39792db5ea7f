import { Show, type ParentProps } from 'solid-js'
import type { Notat } from '../../functions/dagbog/contract.ts'
import type { MinBorger } from '../../functions/person/contract.ts'
import { dagbog as text } from '../text/dagbog.ts'
import { faelles } from '../text/faelles.ts'
import { momentInWords } from '../ui/dato.ts'
import { Person } from '../ui/Person.tsx'
import { Pictogram, type PictogramNavn } from '../ui/Pictogram.tsx'
import { billedeSrc } from './dagbog.api.ts'
import { readerPictogram, readersInWords } from './laesere.ts'

type NotatKortProps = ParentProps<{ borger: MinBorger; notat: Notat; gammel?: boolean }>

/** One notat, whole: who, when, mood, words, picture, and who can read it. */
export const NotatKort = (props: NotatKortProps) => (
  <article class="kort notat">
    <div class="linje mellem">
      <Person navn={props.notat.skrevetAf.navn}
        under={`${faelles.roller[props.notat.skrevetAf.rolle]}, ${momentInWords(props.notat.skrevet)}`} />
      <Show when={props.notat.humoer}>{(humoer) => <Humoer humoer={humoer()} />}</Show>
    </div>
    <Show when={props.notat.tekst}>{(tekst) => <p class="tekst">{tekst()}</p>}</Show>
    <Show when={!props.gammel && props.notat.billede}>{(billede) => (
      <img src={billedeSrc(props.borger.id, props.notat)} alt={billede().alt || text.billedeUdenTekst} loading="lazy"
        width="800" height="600" />)}</Show>
    <p class="linje svag">
      <span class="maerke">
        <Pictogram navn={readerPictogram(props.notat.laesere)} />
        <span><span class="sr-only">{text.kanLaesesAf} </span>{readersInWords(props.borger, props.notat.laesere)}</span>
      </span>
      <Show when={props.notat.skjult}>
        <span class="maerke"><Pictogram navn="laas" />{text.skjultForNogen}</span>
      </Show>
      <Show when={props.notat.rettet}>{(rettet) => <span>{text.rettet(momentInWords(rettet()))}</span>}</Show>
      {props.children}
    </p>
  </article>)

const Humoer = (props: { humoer: number }) => (
  <span class="maerke humoer">
    <Pictogram navn={`humoer${props.humoer}` as PictogramNavn} />
    {text.humoer[props.humoer as 1 | 2 | 3 | 4 | 5]}
  </span>)
