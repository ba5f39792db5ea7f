import { Show } from 'solid-js'
import type { Adgang } from '../../functions/adgang/contract.ts'
import type { Sag } from '../../functions/sag/contract.ts'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { ansigt as text } from '../text/ansigt.ts'
import { firstName } from '../ui/navn.ts'
import { Brugt } from './Brugt.tsx'
import { GivIgen } from './GivIgen.tsx'
import { againOf, lawOf, type PersonAdgang } from './personer.ts'
import { Sager } from './Sager.tsx'
import { Uenig } from './Uenig.tsx'

type MereProps = {
  found: PersonAdgang
  sager: Sag[]
  onAdgang: (adgange: Adgang[], said: string) => void
  onSag: (sag: Sag, said: string) => void
}

/** What only some faces need: the receipt and the new yes where it is over, and «Jeg er uenig» where it rests on law. */
const Mere = (props: MereProps) => {
  const borger = useBorger()
  const isOpen = () => props.sager.some(({ svar }) => svar === undefined)
  return (
    <>
      <Show when={props.found.staar.length === 0}><Brugt borger={borger().id} person={props.found.person} /></Show>
      <Sager borger={borger()} sager={props.sager} onSvar={(sag) => props.onSag(sag, text.svaret)} />
      <Show when={!isOpen() && lawOf(borger(), props.found)}>
        <Uenig borger={borger().id} person={props.found.person} onSendt={(sag) => props.onSag(sag, text.uenigSendt)} />
      </Show>
      <Show when={againOf(borger(), props.found)}>
        {(before) => (
          <GivIgen borger={borger().id} before={before()}
            onGivet={(adgange) => props.onAdgang(adgange, text.givetIgen(firstName(props.found.person.navn)))} />)}
      </Show>
    </>)
}

export default Mere
