/**
 * Which scopes each role gets in the demo: the one place to look. A template only pre-fills; the adgang that is given
 * decides, and a scope that is not named here is closed.
 */
export type Ret = 'read' | 'write' | 'act'
export type Rettigheder = Record<string, Ret[]>

/** A person's place of work: what it opens on the place, and what on the borgere who live there. */
export type Tilknytning = {
  rolle: 'medarbejder' | 'frivillig'
  adgang: Rettigheder
  borgere: Rettigheder
}

const laes: Ret[] = ['read']
const skriv: Ret[] = ['read', 'write']
const svar: Ret[] = ['read', 'act']
const alt: Ret[] = ['read', 'write', 'act']

export const tilknytninger = {
  medarbejder: {
    rolle: 'medarbejder',
    adgang: { indbakke: alt, beboere: laes, aktivitet: alt, opslag: skriv, vagt: laes },
    borgere: {
      dagbog: alt, besked: alt, kalender: alt, hverdag: svar, telefonbog: laes, ommig: laes,
      stamkort: skriv, medicin: skriv, dokument: skriv, observation: skriv, maal: skriv,
    },
  },
  vikar: {
    rolle: 'medarbejder',
    adgang: { indbakke: alt, beboere: laes, aktivitet: alt, vagt: laes },
    borgere: {
      dagbog: skriv, besked: skriv, kalender: laes, hverdag: laes, ommig: laes, stamkort: laes, medicin: laes,
      observation: skriv,
    },
  },
  frivillig: { rolle: 'frivillig', adgang: { aktivitet: svar }, borgere: {} },
} satisfies Record<string, Tilknytning>

/** What an adgang to one borger opens, by who it is for. */
export const adgangTil = {
  paaroerende: { dagbog: skriv, besked: skriv, hverdag: svar, kalender: laes },
  paaroerendeLaeser: { dagbog: laes, besked: skriv, hverdag: svar },
  paaroerendeUdenHverdag: { dagbog: laes, besked: skriv },
  besoegsven: { kort: laes },
  vaergeOekonomi: { oekonomi: alt, dokument: laes, stamkort: laes, besked: skriv },
  laege: { stamkort: laes, medicin: laes, dokument: laes, besked: skriv },
  laegeMedicin: { stamkort: laes, medicin: laes },
  laegeMaal: { stamkort: laes, medicin: laes, dokument: laes, maal: laes },
  sagsbehandler: { stamkort: laes, dokument: laes, maal: laes, rapport: laes, besked: skriv },
} satisfies Record<string, Rettigheder>

/** The borger's own, and the leder's of an enhed: everything about a borger. The portal gives these by itself. */
export const altOmEnBorger = [
  'dagbog', 'besked', 'kalender', 'telefonbog', 'ommig', 'stamkort', 'medicin', 'oekonomi', 'maal', 'skema',
  'rapport', 'dokument', 'observation', 'hverdag', 'kort', 'adgang', 'indsigt',
]
