import { For } from 'solid-js'
import { tilgaengelighed as text } from '../text/tilgaengelighed.ts'
import { Side } from '../ui/Side.tsx'

/** The statement the law asks for (webtilgængelighedsloven): what holds, what does not yet, and whom to tell. */
const Tilgaengelighed = () => (
  <Side titel={text.titel} tilbage="/">
    <p>{text.maal}</p>
    <h2>{text.kanTitel}</h2>
    <ul><For each={text.kan}>{(ting) => <li>{ting}</li>}</For></ul>
    <h2>{text.manglerTitel}</h2>
    <ul><For each={text.mangler}>{(ting) => <li>{ting}</li>}</For></ul>
    <h2>{text.sigTilTitel}</h2>
    <p>{text.sigTil}</p>
    <p>{text.klage}</p>
  </Side>)

export default Tilgaengelighed
