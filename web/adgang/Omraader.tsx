import { For } from 'solid-js'
import type { BorgerRights, BorgerScope, Right } from '../../functions/core/scope.ts'
import { adgang as text } from '../text/adgang.ts'
import { FeltFejl } from '../ui/Felt.tsx'
import { offered } from './skabelon.ts'

type OmraaderProps = { value: BorgerRights; fejl?: string | undefined; onChange: (value: BorgerRights) => void }

const toggled = (rights: BorgerRights, scope: BorgerScope, right: Right, on: boolean): BorgerRights => {
  const held = (rights[scope] ?? []).filter((one) => one !== right)
  const { [scope]: _before, ...others } = rights
  const now = on ? [...held, right] : held
  return now.length > 0 ? { ...others, [scope]: now } : others
}

const words = { read: text.se, write: text.skrive, act: text.goere }

/** What is given, scope by scope. Nothing is ticked that the role or the person did not tick. */
export const Omraader = (props: OmraaderProps) => (
  <fieldset class="felt" aria-describedby={props.fejl ? 'omraader-fejl' : undefined}>
    <legend>{text.hvad}</legend>
    <span class="form-hint">{text.hvadHint}</span>
    <FeltFejl id="omraader-fejl" fejl={props.fejl} />
    <ul class="omraader">
      <For each={offered}>{({ scope, rights }) => (
        <li>
          <b id={`omraade-${scope}`}>{text.omraader[scope]}</b>
          <For each={rights}>{(right) => (
            <label>
              <input type="checkbox" aria-describedby={`omraade-${scope}`} checked={props.value[scope]?.includes(right) ?? false}
                onChange={(event) => props.onChange(toggled(props.value, scope, right, event.currentTarget.checked))} />
              <span>{words[right]}</span>
            </label>)}</For>
        </li>)}</For>
    </ul>
  </fieldset>)
