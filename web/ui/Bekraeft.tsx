import { createUniqueId, onMount, type ParentProps } from 'solid-js'
import { faelles } from '../text/faelles.ts'
import { Knap } from './Knap.tsx'

type BekraeftProps = ParentProps<{
  /** The question, naming the thing: «Vil du slette notatet fra i går?» */
  spoergsmaal: string
  ja: string
  /** The yes cannot be undone. */
  farlig?: boolean
  onJa: () => void
  onNej: () => void
}>

/** Asks first. Native dialog: focus is kept inside and Escape means no. Show it with `<Show when=…>`. */
export const Bekraeft = (props: BekraeftProps) => {
  const id = createUniqueId()
  let dialog!: HTMLDialogElement
  onMount(() => dialog.showModal())
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={() => props.onNej()}>
      <h2 id={id}>{props.spoergsmaal}</h2>
      {props.children}
      <div class="knapper">
        <Knap slags={props.farlig ? 'farlig' : 'hoved'} onClick={() => props.onJa()}>{props.ja}</Knap>
        <Knap onClick={() => dialog.close()}>{faelles.fortryd}</Knap>
      </div>
    </dialog>)
}
