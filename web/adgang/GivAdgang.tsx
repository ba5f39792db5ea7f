import { useNavigate } from '@solidjs/router'
import { createSignal, lazy, Show, Suspense } from 'solid-js'
import type { NyAdgang } from '../../functions/adgang/contract.ts'
import type { Personer } from '../../functions/drift/contract.ts'
import type { Answer } from '../api.ts'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { createKladde } from '../kladde/createKladde.ts'
import { readKladde } from '../kladde/kladde.ts'
import { stepUpHref } from '../ramme/login.ts'
import { useMig } from '../session.tsx'
import { adgang as text } from '../text/adgang.ts'
import { faelles, fejlText } from '../text/faelles.ts'
import { Felt } from '../ui/Felt.tsx'
import { Hentet } from '../ui/Hentet.tsx'
import { Knap } from '../ui/Knap.tsx'
import { Meddelelse } from '../ui/Meddelelse.tsx'
import { firstName } from '../ui/navn.ts'
import { Side } from '../ui/Side.tsx'
import { Vaelger } from '../ui/Vaelger.tsx'
import { giveAdgang, readPersoner } from './adgang.api.ts'
import { adgangKladde, content, missing, type AdgangKladde, type Missing } from './adgangKladde.ts'
import { Omraader } from './Omraader.tsx'
import { rightsInWords } from './saetning.ts'
import { bases, roles, skabeloner } from './skabelon.ts'

const GivSelv = lazy(() => import('./GivSelv.tsx'))
const SeSom = lazy(() => import('../ansigt/SeSom.tsx'))

/** The borger chooses a face; the leder gives on the borger's behalf, and writes down what it rests on. */
const GivAdgang = () => {
  const borger = useBorger()
  return <Show when={borger().selv} fallback={<GivForBorger />}><GivSelv /></Show>
}

const GivForBorger = () => {
  const borger = useBorger()
  const mig = useMig()
  const name = () => `kladde/${mig().person.id}/${borger().id}/adgang`
  const start = createData(async () => ({
    kladde: { ...adgangKladde(), ...await readKladde<AdgangKladde>(name()) },
    ...await readPersoner(mig().organisation.id),
  }))
  return (
    <Side titel={text.givTitel} under={text.givUnder(firstName(borger().navn))} tilbage={`/borger/${borger().id}/adgang`}>
      <Hentet data={start}>{(found) => <Form name={name()} start={found().kladde} personer={found().personer} />}</Hentet>
    </Side>)
}

const Form = (props: { name: string; start: AdgangKladde; personer: Personer['personer'] }) => {
  const borger = useBorger()
  const mig = useMig()
  const navigate = useNavigate()
  const { kladde, change: keep, drop } = createKladde(props.name, props.start)
  const [lacks, setLacks] = createSignal<Missing>()
  const change = (part: Partial<AdgangKladde>) => {
    setLacks()
    keep(part)
  }
  const [problem, setProblem] = createSignal<Answer<unknown> & { ok: false }>()
  const [sending, setSending] = createSignal(false)
  const path = () => `/borger/${borger().id}/adgang`
  const navn = () => props.personer.find(({ id }) => id === kladde().person)?.navn ?? ''
  const people = () => props.personer.filter(({ id }) => id !== mig().person.id).map(({ id, navn: ord }) => ({ value: id, ord }))

  const ready = () => {
    setLacks(missing(kladde()))
    return lacks() ? undefined : content(kladde())
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    setProblem()
    const wanted = ready()
    if (!wanted || sending()) return
    setSending(true)
    const answer = await giveAdgang(borger().id, kladde().person, wanted)
    setSending(false)
    if (!answer.ok) setProblem(answer)
    else await drop().then(() => navigate(path(), { replace: true, state: { givet: firstName(navn()) } }))
  }
  const fejl = (field: Missing, words: string) => (lacks() === field ? words : undefined)

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Vaelger label={text.hvem} tom={text.vaelg} muligheder={people()} value={kladde().person}
        fejl={fejl('person', text.mangler)} onChange={(person) => change({ person })} />
      <Vaelger label={text.rolle} tom={text.vaelg} muligheder={roles.map((value) => ({ value, ord: faelles.roller[value] }))}
        value={kladde().rolle} fejl={fejl('rolle', text.mangler)}
        onChange={(rolle) => change({ rolle: rolle as NyAdgang['rolle'], adgang: skabeloner[rolle as NyAdgang['rolle']] ?? {} })} />
      <Omraader value={kladde().adgang} fejl={fejl('adgang', text.mangler)}
        onChange={(adgang) => change({ adgang })} />
      <Vaelger label={text.basis} tom={text.vaelg} muligheder={bases.map((value) => ({ value, ord: text.bases[value] }))}
        value={kladde().basis} fejl={fejl('basis', text.mangler)} onChange={(basis) => change({ basis: basis as NyAdgang['basis'] })} />
      <Felt navn="bevis" label={text.bevis} hint={text.bevisHint} linjer={3} maks={400} value={kladde().bevis}
        fejl={fejl('bevis', text.manglerBevis)} onInput={(bevis) => change({ bevis })} />
      <Felt navn="til" type="date" label={text.til} hint={text.tilHint} value={kladde().til}
        fejl={fejl('til', text.mangler)} onInput={(til) => change({ til })} />
      <Felt navn="haendelse" label={text.haendelse} hint={text.haendelseHint} maks={80} value={kladde().haendelse}
        onInput={(haendelse) => change({ haendelse })} />
      <Show when={kladde().adgang.dagbog}>
        <label class="kryds">
          <input type="checkbox" checked={kladde().aeldre} onChange={(event) => change({ aeldre: event.currentTarget.checked })} />
          <span>{text.aeldre}</span>
        </label>
      </Show>
      <Show when={navn() && Object.keys(kladde().adgang).length > 0}>
        <Meddelelse slags="vid"><p>{text.kan(firstName(navn()), rightsInWords(kladde().adgang))}</p></Meddelelse>
      </Show>
      <Show when={navn()}>
        <Suspense>
          <SeSom borger={borger().id} person={kladde().person} navn={firstName(navn())} now={kladde()} wanted={ready} />
        </Suspense>
      </Show>
      <Show when={problem()}>{(why) => <NotGiven code={why().code} path={`${path()}/giv`} />}</Show>
      <div class="knapper">
        <Knap slags="hoved" send travl={sending()}>{sending() ? text.gemmer : text.gem}</Knap>
      </div>
    </form>)
}

const NotGiven = (props: { code: string; path: string }) => (
  <Meddelelse slags="galt" fokus>
    <p><b>{text.ikkeGivet}</b></p>
    <p>{fejlText(props.code)}</p>
    <Show when={props.code === 'step-up'}>
      <p><a class="button button-secondary" rel="external" href={stepUpHref(props.path)}>{text.visIgen}</a></p>
    </Show>
  </Meddelelse>)

export default GivAdgang
