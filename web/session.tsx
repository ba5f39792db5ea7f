import { createContext, createResource, useContext, type Accessor, type ParentProps } from 'solid-js'
import type { Mig, MinBorger, MitSted } from '../functions/person/contract.ts'
import { ask, Problem } from './api.ts'
import { valgFor } from './sted/valg.ts'

/** Who is here: the person, nobody (signed out), or a problem that «Prøv igen» may cure. */
type Who = { mig?: Mig; problem?: Problem }

const [who, { refetch }] = createResource<Who, boolean>(async (_, { value, refetching }) => {
  const answer = await ask<Mig>('/api/me', { background: refetching })
  if (answer.ok) return { mig: answer.data }
  // A net that fails now takes nothing off the page; a session that is over does (`sessionEnded`).
  if (value?.mig) return value
  return answer.code === 'ikke-logget-ind' ? {} : { problem: new Problem(answer) }
})

/** The one call a first page needs. Read inside `Suspense`; asking anew leaves the page standing meanwhile. */
export const readWho = () => who.latest

/** After an adgang was given, ended or refused: what stands in the frame must be what holds now. */
export const refreshMig = () => void refetch(true)

/** A tab that slept may show what is no longer so: it asks again before long. */
const longSleep = 60_000
let hiddenAt = Date.now()

document.addEventListener('visibilitychange', () => {
  if (document.hidden) hiddenAt = Date.now()
  else if (Date.now() - hiddenAt > longSleep) refreshMig()
})

const MigContext = createContext<Accessor<Mig>>()

export const MigProvider = (props: ParentProps<{ mig: Mig }>) =>
  <MigContext.Provider value={() => props.mig}>{props.children}</MigContext.Provider>

/** The signed-in person. Only inside the signed-in frame. */
export const useMig = (): Accessor<Mig> => {
  const mig = useContext(MigContext)
  if (!mig) throw new Error('useMig outside the signed-in frame')
  return mig
}

/** True when the person signed in is a borger: then the help bar is on every page. */
export const isBorger = (mig: Mig | undefined) => mig?.borgere.some((borger) => borger.selv) ?? false

/** How many doors the person has. With one, home leads straight through it. */
export const choices = (mig: Mig) => mig.borgere.length + placesOf(mig).length

/** The places where there is something for this person to do; running an organisation has no page yet. */
export const placesOf = (mig: Mig): MitSted[] => mig.steder.filter((sted) => valgFor(sted).length > 0)

export const findBorger = (mig: Mig, id: string): MinBorger | undefined =>
  mig.borgere.find((borger) => borger.id === id)

export const findSted = (mig: Mig, id: string): MitSted | undefined => mig.steder.find((sted) => sted.id === id)
