import { createEffect, createUniqueId, For, on } from 'solid-js'
import { FeltFejl } from './Felt.tsx'

type VaelgerProps = {
  label: string
  /** Stands first and chooses nothing. */
  tom: string
  muligheder: readonly { value: string; ord: string }[]
  value: string
  fejl?: string | undefined
  onChange: (value: string) => void
}

/** One out of a list that is too long for pictures. The browser's own list: it works with everything. */
export const Vaelger = (props: VaelgerProps) => {
  const id = createUniqueId()
  let felt!: HTMLSelectElement
  createEffect(on(() => props.fejl, (fejl) => fejl && felt.focus()))
  return (
    <div class="felt form-group" classList={{ 'form-error': !!props.fejl }}>
      <label class="form-label" for={id}>{props.label}</label>
      <FeltFejl id={`${id}-fejl`} fejl={props.fejl} />
      <select ref={felt} id={id} class="form-select" aria-describedby={props.fejl ? `${id}-fejl` : undefined}
        aria-invalid={!!props.fejl} onChange={(event) => props.onChange(event.currentTarget.value)}>
        <option value="" selected={props.value === ''}>{props.tom}</option>
        <For each={props.muligheder}>{({ value, ord }) =>
          <option value={value} selected={props.value === value}>{ord}</option>}</For>
      </select>
    </div>)
}
