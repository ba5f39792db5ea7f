import { createSignal } from 'solid-js'
import type { Aktivitet } from '../../functions/aktivitet/contract.ts'
import { refreshMig } from '../session.tsx'
import { sendTilmelding, type Vej } from './aktivitet.api.ts'

/** What the person's last tap led to: said on the card, and it stays there. */
export type Udfald = { slags: 'tak' } | { slags: 'afbud' } | { slags: 'fejl'; code: string }

/** One person's own sign-up to one activity, kept on the card so that the page does not jump. */
export const createTilmelding = (vej: () => Vej, aktivitet: () => Aktivitet) => {
  const [hjaelper, setHjaelper] = createSignal(aktivitet().jegErTilmeldt)
  const [andre, setAndre] = createSignal(aktivitet().tilmeldte - (aktivitet().jegErTilmeldt ? 1 : 0))
  const [sender, setSender] = createSignal(false)
  const [udfald, setUdfald] = createSignal<Udfald>()

  const send = async (kommer: boolean) => {
    if (sender()) return
    setSender(true)
    setUdfald()
    const answer = await sendTilmelding(vej(), aktivitet().id, kommer)
    setSender(false)
    if (answer.ok) setHjaelper(answer.data.jegErTilmeldt)
    // Somebody else took the last place a moment ago.
    else if (answer.code === 'ikke-plads') setAndre(aktivitet().hjaelpere)
    // The adgang may have ended: then the frame must not name the place any more either.
    else if (answer.code === 'not-found') refreshMig()
    setUdfald(answer.ok ? { slags: kommer ? 'tak' : 'afbud' } : { slags: 'fejl', code: answer.code })
  }
  const mangler = () => Math.max(0, aktivitet().hjaelpere - andre() - (hjaelper() ? 1 : 0))
  return { hjaelper, mangler, sender, udfald, send }
}
