import { useParams } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { Adgang } from '../../functions/adgang/contract.ts'
import type { Sag } from '../../functions/sag/contract.ts'
import { Problem } from '../api.ts'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { adgang as text } from '../text/adgang.ts'
import { faelles } from '../text/faelles.ts'
import { Hentet } from '../ui/Hentet.tsx'
import { Kvittering } from '../ui/Meddelelse.tsx'
import { firstName } from '../ui/navn.ts'
import { Side } from '../ui/Side.tsx'
import { readAdgange, readSager } from './adgang.api.ts'
import { Brugt } from './Brugt.tsx'
import { GivIgen } from './GivIgen.tsx'
import { againOf, byPerson, lawOf, mayEnd, type PersonAdgang } from './personer.ts'
import { Sager } from './Sager.tsx'
import { Stop } from './Stop.tsx'
import { Uenig } from './Uenig.tsx'
import { Grunde, Kan } from './Kan.tsx'

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
        <Side titel={text.titel} overskrift={found().person.navn} ansigt={found().person.navn}
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
  const isOpen = () => sager().some(({ svar }) => svar === undefined)
  return (
    <>
      <Show when={done()} keyed>{(said) => <Kvittering><p>{said}</p></Kvittering>}</Show>
      <Show when={found().staar.length > 0} fallback={<Brugt borger={borger().id} person={person} />}>
        <Kan navn={navn} adgange={found().staar} />
        <Grunde adgange={found().staar} selv={borger().selv} />
      </Show>
      <Sager borger={borger()} sager={sager()} onSvar={(sag) => told(sag, text.svaret)} />
      <Show when={found().staar.some((adgang) => mayEnd(borger(), adgang))}>
        <Stop borger={borger().id} person={person} selv={borger().selv}
          onStop={(adgange) => changed(adgange, text.stoppet(navn))} />
      </Show>
      <Show when={!isOpen() && lawOf(borger(), found())}>
        <Uenig borger={borger().id} person={person} onSendt={(sag) => told(sag, text.uenigSendt)} />
      </Show>
      <Show when={againOf(borger(), found())}>
        {(before) => (
          <GivIgen borger={borger().id} before={before()} onGivet={(adgange) => changed(adgange, text.givet(navn))} />)}
      </Show>
    </>)
}

export default PersonSide
