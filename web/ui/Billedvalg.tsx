import { createEffect, createUniqueId, For, on, Show } from 'solid-js'
import { FeltFejl } from './Felt.tsx'
import { Pictogram, type PictogramNavn } from './Pictogram.tsx'

export type Mulighed<V> = { value: V; ord: string; pictogram: PictogramNavn }

type BilledvalgProps<V> = {
  navn: string
  spoergsmaal: string
  hint?: string
  muligheder: Mulighed<V>[]
  value: V | undefined
  onChange: (value: V) => void
  fejl?: string | undefined
  brede?: boolean
}

/** One answer among few, each a picture with its word. Native radios: arrows, screen readers and forms just work. */
export const Billedvalg = <V extends string | number>(props: BilledvalgProps<V>) => {
  const id = createUniqueId()
  let group!: HTMLFieldSetElement
  createEffect(on(() => props.fejl, (fejl) => fejl && group.querySelector('input')?.focus()))
  return (
    <fieldset ref={group} class="felt" aria-describedby={props.fejl ? `${id}-fejl` : undefined}>
      <legend>{props.spoergsmaal}</legend>
      <Show when={props.hint}>{(hint) => <span class="form-hint">{hint()}</span>}</Show>
      <FeltFejl id={`${id}-fejl`} fejl={props.fejl} />
      <div class="billedvalg" classList={{ brede: !!props.brede }}>
        <For each={props.muligheder}>{(mulighed) => (
          <label>
            <input type="radio" name={props.navn} value={mulighed.value} checked={props.value === mulighed.value}
              onChange={() => props.onChange(mulighed.value)} />
            <Pictogram navn={mulighed.pictogram} />
            <span>{mulighed.ord}</span>
          </label>)}</For>
      </div>
    </fieldset>)
}
