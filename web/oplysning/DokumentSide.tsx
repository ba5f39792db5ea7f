import { useParams } from '@solidjs/router'
import { useBorger } from '../borger/BorgerRamme.tsx'
import { createData } from '../data.ts'
import { oplysning as text } from '../text/oplysning.ts'
import { Hentet } from '../ui/Hentet.tsx'
import { Side } from '../ui/Side.tsx'
import { Kilde } from './Kilde.tsx'
import { readDokument } from './oplysning.api.ts'

/** One document, whole. The tab's title never says what it is about: titles stay in the browser's history. */
const DokumentSide = () => {
  const borger = useBorger()
  const params = useParams<{ dokumentId: string }>()
  const data = createData(() => readDokument(borger().id, params.dokumentId))
  return (
    <Side titel={text.dokumentTitel} tilbage={`/borger/${borger().id}/dokument`}>
      <Hentet data={data}>
        {(found) => (
          <article class="kort">
            <h2>{found().titel}</h2>
            <Kilde kilde={found().kilde} />
            <p class="tekst">{found().tekst}</p>
          </article>)}
      </Hentet>
    </Side>)
}

export default DokumentSide
