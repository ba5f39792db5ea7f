import { useLocation } from '@solidjs/router'
import { createEffect, on, onMount, Show, type JSX, type ParentProps } from 'solid-js'
import { faelles } from '../text/faelles.ts'
import { LaesHoejt } from './LaesHoejt.tsx'
import { Ansigt } from './Person.tsx'
import { Pictogram } from './Pictogram.tsx'

type SideProps = ParentProps<{
  /** The one h1 and the tab's title. Never a person's name: titles stay in the browser's history after logout. */
  titel: string
  /** Shown as h1 where it must differ from the title, e.g. to greet by name. */
  overskrift?: string
  under?: JSX.Element
  /** Whose page it is, as a face beside the heading. */
  ansigt?: string
  /** Where «Tilbage» leads. */
  tilbage?: string
}>

let firstPage = true

/** One page: title, one h1 that takes focus when the page is new, the way back, and «Læs højt». */
export const Side = (props: SideProps) => {
  const location = useLocation()
  let heading!: HTMLHeadingElement
  const toTop = () => {
    heading.focus({ preventScroll: true })
    scrollTo(0, 0)
  }
  createEffect(() => { document.title = `${props.titel} – ${faelles.portal}` })
  onMount(() => {
    if (!firstPage) toTop()
    firstPage = false
  })
  createEffect(on(() => location.pathname, toTop, { defer: true }))
  return (
    <main id="indhold" tabIndex={-1}>
      <Show when={props.tilbage}>
        {(href) => <a class="tilbage" href={href()}><Pictogram navn="tilbage" />{faelles.tilbage}</a>}
      </Show>
      <div class="sidehoved">
        <div class="overskrift">
          <Show when={props.ansigt}>{(navn) => <Ansigt navn={navn()} />}</Show>
          <h1 ref={heading} tabIndex={-1}>{props.overskrift ?? props.titel}</h1>
        </div>
        <Show when={props.under}><p>{props.under}</p></Show>
        <LaesHoejt />
      </div>
      {props.children}
    </main>)
}
