import { onMount, type ParentProps } from 'solid-js'
import { Pictogram, type PictogramNavn } from './Pictogram.tsx'

type MeddelelseProps = ParentProps<{ slags: 'godt' | 'galt' | 'pas-paa' | 'vid'; fokus?: boolean }>

const signs: Record<MeddelelseProps['slags'], PictogramNavn> = {
  godt: 'flueben', galt: 'fejl', 'pas-paa': 'advarsel', vid: 'info',
}

/** A box with words and a sign. With `fokus` it is read out and scrolled to when it appears. */
export const Meddelelse = (props: MeddelelseProps) => {
  let box!: HTMLDivElement
  onMount(() => props.fokus && box.focus())
  return (
    <div ref={box} class={`besked ${props.slags}`} role={props.slags === 'galt' ? 'alert' : 'status'}
      tabIndex={props.fokus ? -1 : undefined}>
      <Pictogram navn={signs[props.slags]} />
      <div>{props.children}</div>
    </div>)
}

/** Success is said on the page and stays (accessibility check 13). */
export const Kvittering = (props: ParentProps) =>
  <Meddelelse slags="godt" fokus>{props.children}</Meddelelse>
