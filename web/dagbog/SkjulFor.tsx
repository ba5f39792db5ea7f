import { createSignal, For, Show } from 'solid-js'
import type { Adgang } from '../../functions/adgang/contract.ts'
import type { LaestAf, Notat, Skjult } from '../../functions/dagbog/contract.ts'
import { readAdgange } from '../adgang/adgang.api.ts'
import { createData } from '../data.ts'
import { dagbog as text } from '../text/dagbog.ts'
import { fejlText } from '../text/faelles.ts'
import { momentInWords } from '../ui/dato.ts'
import { Hentet, Tomt } from '../ui/Hentet.tsx'
import { Knap } from '../ui/Knap.tsx'
import { Kvittering, Meddelelse } from '../ui/Meddelelse.tsx'
import { firstName } from '../ui/navn.ts'
import { Person } from '../ui/Person.tsx'
import { hideNotat, readLaest, showNotat } from './dagbog.api.ts'

type Kendt = Skjult['skjultFor'][number]
type Someone = Kendt & { rolle?: Adgang['rolle'] }

/** Those who can read it now, then those it is hidden from whose adgang has ended. The server decides; this only draws. */
const people = (notat: Notat, adgange: readonly Adgang[], hidden: readonly Kendt[]): Someone[] => {
  const readers = adgange.filter(({ status, adgang, person }) =>
    status === 'aktiv' && adgang.dagbog?.includes('read') && person.id !== notat.skrevetAf.id)
  const all = [...hidden, ...readers.map(({ person, rolle }) => ({ ...person, rolle }))]
  return [...new Map(all.map((one) => [one.id, one])).values()].toSorted((a, b) => a.navn.localeCompare(b.navn, 'da'))
}

/** The borger hides one notat from one person at a time, and is told honestly what that person has read already. */
export const SkjulFor = (props: { borger: string; notat: Notat }) => {
  const data = createData(() => Promise.all([readAdgange(props.borger), readLaest(props.borger, props.notat.id)]))
  return (
    <section aria-labelledby="skjul">
      <h2 id="skjul">{text.skjulHvem}</h2>
      <Hentet data={data}>
        {(found) => <Faces borger={props.borger} notat={props.notat} adgange={found()[0].adgange} laest={found()[1]} />}
      </Hentet>
    </section>)
}

const honestly = (navn: string, { laest }: Skjult): string =>
  `${laest ? text.laesteDet(navn, momentInWords(laest)) : text.ikkeLaest(navn)} ${text.nuSkjult(navn)}`
  + (laest ? ` ${text.vedStadig(navn)}` : '')

const Faces = (props: { borger: string; notat: Notat; adgange: readonly Adgang[]; laest: LaestAf }) => {
  const [hidden, setHidden] = createSignal<readonly Kendt[]>(props.laest.skjultFor ?? [])
  const [done, setDone] = createSignal<string>()
  const [fejl, setFejl] = createSignal<string>()
  const everyone = people(props.notat, props.adgange, hidden())
  const isHidden = (id: string) => hidden().some((one) => one.id === id)
  const change = async ({ id, navn }: Someone) => {
    setDone()
    setFejl()
    const hide = !isHidden(id)
    const answer = await (hide ? hideNotat : showNotat)(props.borger, props.notat.id, id)
    if (!answer.ok) return setFejl(answer.code)
    setHidden(answer.data.skjultFor)
    return setDone(hide ? honestly(firstName(navn), answer.data) : text.kanSeIgen(firstName(navn)))
  }
  return (
    <>
      <Show when={done()} keyed>{(said) => <Kvittering><p>{said}</p></Kvittering>}</Show>
      <Show when={fejl()} keyed>{(code) => <Meddelelse slags="galt" fokus><p>{fejlText(code)}</p></Meddelelse>}</Show>
      <Show when={everyone.length > 0} fallback={<Tomt ord={text.ingenAtSkjuleFor} pictogram="personer" />}>
        <ul class="liste">
          <For each={everyone}>{(one) => (
            <li class="kort">
              <Person navn={one.navn} rolle={one.rolle} />
              <p>{isHidden(one.id) ? text.erSkjult(firstName(one.navn)) : text.kanSe(firstName(one.navn))}</p>
              <div class="knapper">
                <Knap pictogram={isHidden(one.id) ? 'oeje' : 'laas'} onClick={() => void change(one)}>
                  {isHidden(one.id) ? text.visIgenFor(firstName(one.navn)) : text.skjulFor(firstName(one.navn))}
                </Knap>
              </div>
            </li>)}</For>
        </ul>
      </Show>
    </>)
}
