import { adgangTil } from './skabeloner.ts'
import type { Rettigheder } from './skabeloner.ts'

/** The day everything was set up: half a year of adgange, of which the last month is told. */
export const indflytning = -160

type Moment = { dag: number; kl: string }

export type Arbejde = {
  person: string
  enhed: 'havsiden' | 'skovsiden' | 'stuen'
  som: 'medarbejder' | 'vikar' | 'frivillig'
  /** Days from today; from the beginning and without an end when they are left out. */
  fra?: number
  til?: number
}

/** Who works or helps where. */
export const arbejde: Arbejde[] = [
  { person: 'lars', enhed: 'havsiden', som: 'medarbejder' },
  { person: 'fatima', enhed: 'havsiden', som: 'medarbejder' },
  { person: 'oliver', enhed: 'havsiden', som: 'vikar', fra: -14, til: 18 },
  { person: 'soeren', enhed: 'skovsiden', som: 'medarbejder' },
  { person: 'camilla', enhed: 'skovsiden', som: 'medarbejder' },
  { person: 'gerda', enhed: 'havsiden', som: 'frivillig', til: 300 },
  { person: 'jytte', enhed: 'stuen', som: 'medarbejder' },
]

export type GivetAdgang = {
  borger: string
  person: string
  rolle: 'paaroerende' | 'vaerge' | 'frivillig' | 'laege' | 'sagsbehandler'
  adgang: Rettigheder
  basis: 'samtykke' | 'stoettet-samtykke' | 'vaergemaal' | 'lovhjemmel'
  bevis: string
  /** The borger alone, or the leder on the borger's behalf. */
  af: string
  /** The last day it holds, counted from today; a year after it was given when left out. */
  til?: number
  /** Ended before its time, and by whom. */
  slut?: Moment & { af: string }
}

const mundtligt = 'Sagt ja ved samtale i stuen med kontaktpersonen'
const iLaegehuset = 'Sagt ja ved et besøg i lægehuset; en fra personalet var med'

export const adgange: GivetAdgang[] = [
  { borger: 'ellen', person: 'ib', rolle: 'paaroerende', adgang: adgangTil.paaroerende, basis: 'samtykke',
    bevis: 'Ellen har selv valgt det på skærmen', af: 'ellen' },
  { borger: 'ellen', person: 'amina', rolle: 'laege', adgang: adgangTil.laege, basis: 'samtykke',
    bevis: iLaegehuset, af: 'kirsten' },
  { borger: 'jonas', person: 'signe', rolle: 'paaroerende', adgang: adgangTil.paaroerende, basis: 'samtykke',
    bevis: 'Jonas har selv valgt det på skærmen', af: 'jonas' },
  { borger: 'jonas', person: 'amina', rolle: 'laege', adgang: adgangTil.laegeMedicin, basis: 'samtykke',
    bevis: iLaegehuset, af: 'kirsten' },
  { borger: 'mikkel', person: 'signe', rolle: 'paaroerende', adgang: adgangTil.paaroerendeLaeser, basis: 'samtykke',
    bevis: mundtligt, af: 'kirsten' },
  { borger: 'aksel', person: 'ib', rolle: 'frivillig', adgang: adgangTil.besoegsven, basis: 'stoettet-samtykke',
    bevis: 'Vist med billedkort af Ib og en kaffekop; Aksel lagde «ja»-kortet. Fatima og Lars var der',
    af: 'kirsten', til: 60 },
  { borger: 'sofie', person: 'hanne', rolle: 'paaroerende', adgang: adgangTil.paaroerende, basis: 'samtykke',
    bevis: 'Sofie har selv valgt det på skærmen', af: 'sofie' },
  { borger: 'sofie', person: 'torben', rolle: 'paaroerende', adgang: adgangTil.paaroerendeUdenHverdag,
    basis: 'samtykke',
    bevis: 'Sofie har selv valgt det på skærmen', af: 'sofie' },
  { borger: 'sofie', person: 'mette', rolle: 'sagsbehandler', adgang: adgangTil.sagsbehandler, basis: 'lovhjemmel',
    bevis: 'Opfølgning på den sociale indsats', af: 'kirsten', til: 75 },
  { borger: 'birthe', person: 'ruth', rolle: 'vaerge', adgang: adgangTil.vaergeOekonomi, basis: 'vaergemaal',
    bevis: 'Beskikkelse som økonomisk værge, set i original', af: 'kirsten', til: 700 },
  { borger: 'preben', person: 'amina', rolle: 'laege', adgang: adgangTil.laegeMaal, basis: 'samtykke',
    bevis: iLaegehuset, af: 'kirsten', til: 12 },
  { borger: 'preben', person: 'lis', rolle: 'paaroerende', adgang: adgangTil.paaroerendeLaeser, basis: 'samtykke',
    bevis: 'Preben har selv valgt det på skærmen', af: 'preben',
    slut: { dag: -12, kl: '10.20', af: 'preben' } },
  { borger: 'malthe', person: 'mette', rolle: 'sagsbehandler', adgang: adgangTil.sagsbehandler, basis: 'lovhjemmel',
    bevis: 'Opfølgning på ungdomsuddannelsen', af: 'kirsten', til: 25 },
  { borger: 'dagny', person: 'viggo', rolle: 'paaroerende', adgang: adgangTil.paaroerende, basis: 'samtykke',
    bevis: 'Dagny har selv valgt det på skærmen', af: 'dagny' },
]
