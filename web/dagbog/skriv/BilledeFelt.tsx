import { createEffect, createSignal, createUniqueId, Show } from 'solid-js'
import { dagbog as text } from '../../text/dagbog.ts'
import { Felt, FeltFejl } from '../../ui/Felt.tsx'
import { Knap } from '../../ui/Knap.tsx'
import { Pictogram } from '../../ui/Pictogram.tsx'
import { show, shrink } from './billede.ts'
import type { NotatKladdeBox } from './notatKladde.ts'
import { newId } from '../../id.ts'

/** One picture, from the camera or the album. It never leaves the page before it is drawn small. */
export const BilledeFelt = (props: { box: NotatKladdeBox; fejl?: string | undefined; findes?: string | undefined }) => {
  const id = createUniqueId()
  const [broken, setBroken] = createSignal(false)
  const { kladde, change } = props.box
  const pick = async (file: File | undefined) => {
    if (!file) return
    try {
      change({ billede: await shrink(file), fil: newId(), filSendt: false })
      setBroken(false)
    } catch {
      setBroken(true)
    }
  }
  const fejl = () => (broken() ? text.billedeFejl : props.fejl)
  return (
    <div class="felt" classList={{ 'form-error': !!fejl() }} role="group" aria-labelledby={`${id}-navn`}>
      <span class="form-label" id={`${id}-navn`}>{text.billedeLabel}</span>
      <FeltFejl id={`${id}-fejl`} fejl={fejl()} />
      <Show when={kladde().billede}>{(billede) => <Preview billede={billede()} alt={kladde().alt} />}</Show>
      <Show when={!kladde().billede && kladde().fil && props.findes}>
        {(src) => <img src={src()} alt={kladde().alt} />}
      </Show>
      <div class="knapper">
        <label class="button button-secondary filknap">
          <Pictogram navn="kamera" />
          <span>{kladde().fil ? text.andetBillede : text.vaelgBillede}</span>
          <input type="file" accept="image/*" aria-describedby={fejl() ? `${id}-fejl` : undefined}
            onChange={(event) => void pick(event.currentTarget.files?.[0])} />
        </label>
        <Show when={kladde().fil}>
          <Knap slags="stille" pictogram="slet"
            onClick={() => change({ billede: undefined, fil: undefined, alt: '' })}>{text.fjernBillede}</Knap>
        </Show>
      </div>
      <Show when={kladde().fil}>
        <Felt navn="alt" label={text.billedeAlt} hint={text.billedeAltHint} value={kladde().alt} maks={200}
          onInput={(alt) => change({ alt })} />
      </Show>
    </div>)
}

const Preview = (props: { billede: Blob; alt: string }) => {
  let canvas!: HTMLCanvasElement
  createEffect(() => void show(canvas, props.billede))
  return <canvas ref={canvas} role="img" aria-label={props.alt || text.billedeUdenTekst} />
}
