import { useParams } from '@solidjs/router'
import { createSignal, lazy, Show, Suspense } from 'solid-js'
import type { Adgang } from '../../functions/adgang/contract.ts'
import type { Sag } from '../../functions/sag/contract.ts'
import { Problem } from '../api.ts'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { adgang as ord } from '../text/adgang.ts'
import { ansigt as text } from '../text/ansigt.ts'
import { faelles } from '../text/faelles.ts'
import { Hentet } from '../ui/Hentet.tsx'
import { Kvittering } from '../ui/Meddelelse.tsx'
import { firstName } from '../ui/navn.ts'
import { Side } from '../ui/Side.tsx'
import { readAdgange, readSager } from '../adgang/adgang.api.ts'
import { byPerson, lawOf, mayEnd, type PersonAdgang } from './personer.ts'
import { Stop } from './Stop.tsx'
import { Grunde, Kan } from './Kan.tsx'

const Mere = lazy(() => import('./Mere.tsx'))

const readPerson = async (borger: string, id: string) => {
  const [{ adgange }, { sager }] = await Promise.all([readAdgange(borger), readSager(borger)])
  const found = byPerson(adgange).find(({ person }) => person.id === id)
  if (!found) throw new Problem({ status: 404, code: 'not-found' })
  return { ...found, sager: sager.filter(({ person }) => person.id === id) }
}

/** One person: what they can see and do, until when and why, and one button that ends it at once. */
const PersonSide = () => {
  const borger = useBorger()
  const params = useParams<{ personId: string }>()
  const data = createData(() => readPerson(borger().id, params.personId))
  return (
    <Hentet data={data}>
      {(found) => (
        <Side titel={ord.titel} overskrift={found().person.navn} ansigt={found().person.navn}
          under={faelles.roller[found().rolle]} tilbage={`/borger/${borger().id}/adgang`}>
          <Person start={found()} />
        </Side>)}
    </Hentet>)
}

/** What changes here is answered with what holds now, so the page never goes away under the reader. */
const Person = (props: { start: PersonAdgang & { sager: Sag[] } }) => {
  const borger = useBorger()
  const [found, setFound] = createSignal<PersonAdgang>(props.start)
  const [sager, setSager] = createSignal(props.start.sager)
  const [done, setDone] = createSignal<string>()
  const person = props.start.person
  const navn = firstName(person.navn)
  const changed = (adgange: Adgang[], said: string) => {
    setFound(byPerson(adgange)[0] ?? props.start)
    setDone(said)
  }
  const told = (sag: Sag, said: string) => {
    setSager((before) => [sag, ...before.filter(({ id }) => id !== sag.id)])
    setDone(said)
  }
  const needsMore = () => found().staar.length === 0 || sager().length > 0 || lawOf(borger(), found()) !== undefined
  return (
    <>
      <Show when={done()} keyed>{(said) => <Kvittering><p>{said}</p></Kvittering>}</Show>
      <Show when={found().staar.length > 0}>
        <Kan navn={navn} adgange={found().staar} />
        <Grunde adgange={found().staar} selv={borger().selv} />
      </Show>
      <Show when={found().staar.some((adgang) => mayEnd(borger(), adgang))}>
        <Stop borger={borger().id} person={person} selv={borger().selv}
          onStop={(adgange) => changed(adgange, text.stoppet(navn))} />
      </Show>
      <Show when={needsMore()}>
        <Suspense><Mere found={found()} sager={sager()} onAdgang={changed} onSag={told} /></Suspense>
      </Show>
    </>)
}

export default PersonSide
