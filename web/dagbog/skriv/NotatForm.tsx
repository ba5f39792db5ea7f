import { createSignal, Show, type ParentProps } from 'solid-js'
import type { Notat, NytNotat } from '../../../functions/dagbog/contract.ts'
import type { MinBorger } from '../../../functions/person/contract.ts'
import type { Answer } from '../../api.ts'
import { dagbog as text } from '../../text/dagbog.ts'
import { faelles, fejlText } from '../../text/faelles.ts'
import { Bekraeft } from '../../ui/Bekraeft.tsx'
import { Billedvalg, type Mulighed } from '../../ui/Billedvalg.tsx'
import { Felt } from '../../ui/Felt.tsx'
import { Knap } from '../../ui/Knap.tsx'
import { Meddelelse } from '../../ui/Meddelelse.tsx'
import { firstName } from '../../ui/navn.ts'
import type { PictogramNavn } from '../../ui/Pictogram.tsx'
import { BilledeFelt } from './BilledeFelt.tsx'
import type { NotatKladde, NotatKladdeBox } from './notatKladde.ts'
import { sendBillede } from '../dagbog.api.ts'
import { readerChoices } from '../laesere.ts'

type NotatFormProps = ParentProps<{
  borger: MinBorger
  box: NotatKladdeBox
  /** The picture already sent with the notat being changed. */
  findes?: string
  send: (notat: NytNotat) => Promise<Answer<Notat>>
  onSent: (notat: Notat) => void
  onDropped: () => void
}>

/** Writing: text, mood, picture, readers, one button. Whatever goes wrong, the words stay. */
export const NotatForm = (props: NotatFormProps) => {
  const { kladde, drop, kept } = props.box
  const [sending, setSending] = createSignal(false)
  const [problem, setProblem] = createSignal<Answer<Notat> & { ok: false }>()
  const [empty, setEmpty] = createSignal(false)
  const [dropping, setDropping] = createSignal(false)
  const change = (part: Partial<NotatKladde>) => {
    setEmpty(false)
    props.box.change(part)
  }

  const send = async (): Promise<Answer<Notat>> => {
    const { billede, fil, filSendt } = kladde()
    if (billede && fil && !filSendt) {
      const sent = await sendBillede(props.borger.id, fil, billede)
      if (!sent.ok) return { ...sent, felt: sent.felt ?? 'billede' }
      props.box.change({ filSendt: true })
    }
    return props.send(contentOf(kladde()))
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    setProblem()
    setEmpty(isEmpty(kladde()))
    if (empty() || sending()) return
    setSending(true)
    await props.box.flush()
    const answer = await send()
    setSending(false)
    if (!answer.ok) setProblem(answer)
    else await drop().then(() => props.onSent(answer.data))
  }
  const throwAway = async () => {
    await drop()
    props.onDropped()
  }
  const fejlI = (felt: string) => (problem()?.felt === felt ? fejlText(problem()?.code) : undefined)

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Felt navn="tekst" label={text.tekstLabel} hint={text.tekstHint} linjer={6} maks={4000} value={kladde().tekst}
        fejl={empty() ? text.skrivNoget : fejlI('tekst')} onInput={(tekst) => change({ tekst })} />
      <Billedvalg navn="humoer" muligheder={moods()} value={kladde().humoer}
        spoergsmaal={props.borger.selv ? text.humoerLabel : text.humoerHvordan(firstName(props.borger.navn))}
        onChange={(humoer) => change({ humoer })} />
      <Show when={kladde().humoer !== undefined}>
        <Knap slags="stille" onClick={() => change({ humoer: undefined })}>{text.fortrydHumoer}</Knap>
      </Show>
      <BilledeFelt box={props.box} fejl={fejlI('billede')} findes={props.findes} />
      <Readers borger={props.borger} box={props.box} fejl={fejlI('laesere')} />
      <Show when={problem()}>{(why) => <NotSent code={why().code} />}</Show>
      {props.children}
      <p class="form-hint" role="status">{kept() ? text.kladdeGemt : text.kladdeIkkeGemt}</p>
      <div class="knapper">
        <Knap slags="hoved" send travl={sending()}>
          {sending() ? text.gemmer : problem() ? faelles.proevIgen : text.gem}
        </Knap>
        <Knap slags="stille" onClick={() => setDropping(true)}>{text.smid}</Knap>
      </div>
      <Show when={dropping()}>
        <Bekraeft farlig spoergsmaal={text.smidSpoerg} ja={text.smidJa} onJa={() => void throwAway()}
          onNej={() => setDropping(false)} />
      </Show>
    </form>)
}

const Readers = (props: { borger: MinBorger; box: NotatKladdeBox; fejl?: string | undefined }) => {
  const choices = () => readerChoices(props.borger)
  return (
    <Show when={choices().length > 1} fallback={
      <Meddelelse slags="vid"><p>{text.laesereFast(firstName(props.borger.navn))}</p></Meddelelse>}>
      <Billedvalg brede navn="laesere" spoergsmaal={text.hvem} muligheder={choices()} fejl={props.fejl}
        value={props.box.kladde().laesere} onChange={(laesere) => props.box.change({ laesere })} />
    </Show>)
}

const NotSent = (props: { code: string }) => (
  <Meddelelse slags="galt" fokus><p><b>{text.ikkeSendt}</b></p><p>{fejlText(props.code)}</p></Meddelelse>)

const moods = (): Mulighed<number>[] =>
  ([1, 2, 3, 4, 5] as const).map((value) =>
    ({ value, ord: text.humoer[value], pictogram: `humoer${value}` satisfies PictogramNavn }))

const isEmpty = ({ tekst, humoer, fil }: NotatKladde) => tekst.trim() === '' && humoer === undefined && !fil

const contentOf = ({ tekst, humoer, fil, alt, laesere }: NotatKladde) => ({
  tekst: tekst.trim(),
  laesere,
  ...(humoer === undefined ? {} : { humoer }),
  ...(fil ? { billede: { fil, alt: alt.trim() } } : {}),
}) as NytNotat
