import { For, Show } from 'solid-js'
import type { Medicin as MedicinData } from '../../functions/oplysning/contract.ts'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { oplysning as text } from '../text/oplysning.ts'
import { dateInWords } from '../ui/dato.ts'
import { Hentet, Tomt } from '../ui/Hentet.tsx'
import { Meddelelse } from '../ui/Meddelelse.tsx'
import { Side } from '../ui/Side.tsx'
import { Kilde } from './Kilde.tsx'
import { readMedicin } from './oplysning.api.ts'

/** The medicine as its source said it. The portal neither prescribes nor hands out, and the page says so. */
const Medicin = () => {
  const borger = useBorger()
  const data = createData(() => readMedicin(borger().id))
  return (
    <Side titel={borger().selv ? text.minMedicin : text.medicin} tilbage={borger().selv ? '/' : `/borger/${borger().id}`}>
      <Hentet data={data}>
        {({ medicin }) => medicin}
      </Hentet>
    </Side>)
}

export default Medicin
