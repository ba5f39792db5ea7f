import { Show, type ParentProps } from 'solid-js'
import { Pictogram, type PictogramNavn } from './Pictogram.tsx'

type KnapProps = ParentProps<{
  /** `hoved` is the one main button of a page; `stille` looks like a link. */
  slags?: 'hoved' | 'anden' | 'farlig' | 'stille'
  pictogram?: PictogramNavn
  /** Sends the form it stands in. */
  send?: boolean
  onClick?: () => void
  /** At work: said to a screen reader, and pressing again does nothing more. */
  travl?: boolean
  trykket?: boolean
  foldetUd?: boolean
  /** Left out when the page is read aloud. */
  laesIkke?: boolean
}>

const classes = { hoved: 'button-primary', anden: 'button-secondary', farlig: 'button-warning', stille: 'stille' }

export const Knap = (props: KnapProps) => (
  <button type={props.send ? 'submit' : 'button'} class={`button ${classes[props.slags ?? 'anden']}`}
    aria-busy={props.travl} aria-pressed={props.trykket} aria-expanded={props.foldetUd}
    data-laes-ikke={props.laesIkke ? '' : undefined} onClick={() => props.travl || props.onClick?.()}>
    <Show when={props.pictogram}>{(navn) => <Pictogram navn={navn()} />}</Show>
    <span>{props.children}</span>
  </button>)
