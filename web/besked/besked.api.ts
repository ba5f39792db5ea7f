import type { Besked, Besvaret, Indbakke, NyBesked, RumListe, Samtale } from '../../functions/besked/contract.ts'
import { ask, read } from '../api.ts'

const roomsPath = (borger: string) => `/api/borgere/${borger}/samtaler`
const roomPath = (borger: string, rum: string) => `${roomsPath(borger)}/${rum}`

export const readRum = (borger: string) => read<RumListe>(roomsPath(borger))
export const readSamtale = (borger: string, rum: string) => read<Samtale>(roomPath(borger, rum))
export const readIndbakke = (enhed: string) => read<Indbakke>(`/api/enheder/${enhed}/indbakke`)

export const askOlder = (borger: string, rum: string, foer: string) =>
  ask<Samtale>(`${roomPath(borger, rum)}?foer=${encodeURIComponent(foer)}`)

/** Sends once however often it is tried: the id is the draft's. */
export const sendBesked = (borger: string, rum: string, id: string, body: NyBesked) =>
  ask<Besked>(`${roomPath(borger, rum)}/beskeder/${id}`, { method: 'PUT', body })

/** Only what had been seen is answered; something newer is 409. */
export const markAnswered = (borger: string, rum: string, body: Besvaret) =>
  ask<Besvaret>(`${roomPath(borger, rum)}/besvaret`, { method: 'PUT', body })
