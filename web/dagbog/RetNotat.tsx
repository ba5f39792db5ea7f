import { useNavigate, useParams } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { Notat, NytNotat } from '../../functions/dagbog/contract.ts'
import type { Answer } from '../api.ts'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { createKladde } from '../kladde/createKladde.ts'
import { readKladde } from '../kladde/kladde.ts'
import { useMig } from '../session.tsx'
import { dagbog as text } from '../text/dagbog.ts'
import { Hentet } from '../ui/Hentet.tsx'
import { Side } from '../ui/Side.tsx'
import { askNotat, billedeSrc, changeNotat, readNotat } from './dagbog.api.ts'
import { NotatKort } from './NotatKort.tsx'
import { NotatForm } from './skriv/NotatForm.tsx'
import type { NotatKladde } from './skriv/notatKladde.ts'

type Start = { notat: Notat; kladde: NotatKladde }

/** Changing an own notat. The earlier words are kept; a change made meanwhile is never overwritten unseen. */
const RetNotat = () => {
  const borger = useBorger()
  const mig = useMig()
  const params = useParams<{ notatId: string }>()
  const name = () => `kladde/${mig().person.id}/${borger().id}/${params.notatId}`
  const start = createData(() => readStart(name(), borger().id, params.notatId))
  return (
    <Side titel={text.retTitel} tilbage={`/borger/${borger().id}/dagbog/${params.notatId}`}>
      <Hentet data={start}>{(found) => <Form name={name()} start={found()} />}</Hentet>
    </Side>)
}

const readStart = async (name: string, borger: string, id: string): Promise<Start> => {
  const notat = await readNotat(borger, id)
  return { notat, kladde: (await readKladde<NotatKladde>(name)) ?? asKladde(notat) }
}

const asKladde = ({ id, tekst, humoer, laesere, billede, version }: Notat): NotatKladde =>
  ({ id, tekst, humoer, laesere, version, alt: billede?.alt ?? '', fil: billede?.fil, filSendt: billede !== undefined })

const Form = (props: { name: string; start: Start }) => {
  const borger = useBorger()
  const navigate = useNavigate()
  const { notat, kladde } = props.start
  const box = createKladde(props.name, kladde)
  const path = `/borger/${borger().id}/dagbog/${notat.id}`
  const [newer, setNewer] = createSignal<Notat>()
  const send = async (content: NytNotat): Promise<Answer<Notat>> => {
    const version = box.kladde().version ?? notat.version
    const answer = await changeNotat(borger().id, notat.id, { ...content, version })
    if (answer.ok || answer.code !== 'aendret-imens') return answer
    const now = await askNotat(borger().id, notat.id)
    if (!now.ok || saysTheSame(now.data, content)) return now
    // The person is shown it first; sending once more is then a choice to replace what stands there now.
    setNewer(now.data)
    box.change({ version: now.data.version })
    return answer
  }
  return (
    <NotatForm borger={borger()} box={box} send={send}
      {...(notat.billede ? { findes: billedeSrc(borger().id, notat) } : {})}
      onSent={() => navigate(path, { replace: true, state: { gemt: true } })}
      onDropped={() => navigate(path, { replace: true })}>
      <Show when={newer()}>{(now) => (
        <section aria-labelledby="nu">
          <h2 id="nu">{text.nyTekst}</h2>
          <NotatKort borger={borger()} notat={now()} />
        </section>)}
      </Show>
    </NotatForm>)
}

/** An earlier try that did reach the server: nothing more to send. */
const saysTheSame = (notat: Notat, wanted: NytNotat) =>
  notat.tekst === wanted.tekst && notat.humoer === wanted.humoer && notat.laesere === wanted.laesere
  && notat.billede?.fil === wanted.billede?.fil && notat.billede?.alt === wanted.billede?.alt

export default RetNotat
