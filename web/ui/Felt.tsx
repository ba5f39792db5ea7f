import { createEffect, createUniqueId, on, Show } from 'solid-js'
import { Pictogram } from './Pictogram.tsx'

type FeltProps = {
  navn: string
  label: string
  hint?: string
  /** What is wrong and what to do. When it appears, focus moves to the field. */
  fejl?: string | undefined
  value: string
  onInput: (value: string) => void
  /** More than one makes it a text area. */
  linjer?: number
  maks?: number
  type?: 'text' | 'date' | 'time' | 'number' | 'tel'
}

/** One question: label, hint and what is wrong, tied to the field so that they are read with it. */
export const Felt = (props: FeltProps) => {
  const id = createUniqueId()
  let felt!: HTMLInputElement & HTMLTextAreaElement
  const describedBy = () =>
    [props.hint && `${id}-hint`, props.fejl && `${id}-fejl`].filter(Boolean).join(' ') || undefined
  createEffect(on(() => props.fejl, (fejl) => fejl && felt.focus()))
  return (
    <div class="felt form-group" classList={{ 'form-error': !!props.fejl }}>
      <label class="form-label" for={id}>{props.label}</label>
      <Show when={props.hint}>{(hint) => <span class="form-hint" id={`${id}-hint`}>{hint()}</span>}</Show>
      <FeltFejl id={`${id}-fejl`} fejl={props.fejl} />
      <Show when={(props.linjer ?? 1) > 1} fallback={
        <input ref={felt} id={id} class="form-input" type={props.type ?? 'text'} name={props.navn} value={props.value}
          maxLength={props.maks} aria-describedby={describedBy()} aria-invalid={!!props.fejl}
          onInput={(event) => props.onInput(event.currentTarget.value)} />}>
        <textarea ref={felt} id={id} class="form-input" rows={props.linjer} name={props.navn} value={props.value}
          maxLength={props.maks} aria-describedby={describedBy()} aria-invalid={!!props.fejl}
          onInput={(event) => props.onInput(event.currentTarget.value)} />
      </Show>
    </div>)
}

/** Text and sign, not colour alone. */
export const FeltFejl = (props: { id: string; fejl?: string | undefined }) => (
  <Show when={props.fejl}>
    {(fejl) => <span class="form-error-message" id={props.id}><Pictogram navn="fejl" />{fejl()}</span>}
  </Show>)
