import { useNavigate } from '@solidjs/router'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { useMig } from '../session.tsx'
import { dagbog as text } from '../text/dagbog.ts'
import { Hentet } from '../ui/Hentet.tsx'
import { Side } from '../ui/Side.tsx'
import { createKladde } from '../kladde/createKladde.ts'
import { writeNotat } from './dagbog.api.ts'
import { newId } from '../id.ts'
import { kladdeNoegle, readKladde } from '../kladde/kladde.ts'
import type { NotatKladde } from './skriv/notatKladde.ts'
import { narrowest } from './laesere.ts'
import { NotatForm } from './skriv/NotatForm.tsx'

/** A draft is one person's, about one borger: two tabs on two borgere keep two drafts. */
const SkrivNotat = () => {
  const borger = useBorger()
  const mig = useMig()
  const name = () => `kladde/${mig().person.id}/${borger().id}/ny`
  const start = createData(async () => (await readKladde<NotatKladde>(name())) ?? emptyKladde(narrowest(borger())))
  return (
    <Side titel={text.skriv} tilbage={`/borger/${borger().id}/dagbog`}>
      <Hentet data={start}>{(found) => <Form name={name()} start={found()} />}</Hentet>
    </Side>)
}

const emptyKladde = (laesere: NotatKladde['laesere']): NotatKladde => ({ id: newId(), tekst: '', alt: '', laesere })

const Form = (props: { name: string; start: NotatKladde }) => {
  const borger = useBorger()
  const navigate = useNavigate()
  const box = createKladde(props.name, props.start)
  const path = `/borger/${borger().id}/dagbog`
  return (
    <NotatForm borger={borger()} box={box} send={(notat) => writeNotat(borger().id, box.kladde().id, notat)}
      onSent={(notat) => navigate(`${path}/${notat.id}`, { replace: true, state: { gemt: true } })}
      onDropped={() => navigate(path, { replace: true })} />)
}

/** The page and the key to its drafts, before the net may go. */
export const getReady = () => kladdeNoegle().catch(() => undefined)

export default SkrivNotat
