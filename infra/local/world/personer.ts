/**
 * The cast of the demo bosted, as plain data. Every name, person and home is made up; every CPR number is a
 * replacement number (the day of birth + 60), so it can belong to no one.
 */

export type PersonaRolle =
  | 'borger' | 'paaroerende' | 'vaerge' | 'frivillig' | 'laege' | 'sagsbehandler' | 'medarbejder' | 'leder'
  /** Has MitID and nothing here. */
  | 'fremmed'

export type Hus = 'fyrrehuset' | 'nabohuset'
export type EnhedSlug = 'havsiden' | 'skovsiden' | 'stuen'

export type Persona = {
  /** The slug a login hint names. */
  id: string
  navn: string
  rolle: PersonaRolle
  cpr: string
  /** One line for the sign-in page: who this is, so that a newcomer knows whom to try. */
  om: string
  /** What MitID vouches for (NSIS); `ingen` has no MitID and is not on the sign-in page. */
  niveau: 'betydelig' | 'hoej' | 'ingen'
  /** The home that knows this person; none for one who is not created anywhere. */
  hus?: Hus
  enhed?: EnhedSlug
}

export const huse: Record<Hus, { navn: string; enheder: Partial<Record<EnhedSlug, string>> }> = {
  fyrrehuset: { navn: 'Fyrrehuset (demo)', enheder: { havsiden: 'Havsiden', skovsiden: 'Skovsiden' } },
  nabohuset: { navn: 'Nabohuset (demo)', enheder: { stuen: 'Stuen' } },
}

const borgere: Persona[] = [
  {
    id: 'ellen', navn: 'Ellen Solstrand', rolle: 'borger', cpr: '7203541114', niveau: 'betydelig',
    hus: 'fyrrehuset', enhed: 'havsiden', om: 'Bor på Havsiden. Kender alle fuglene ved fjorden.',
  },
  {
    id: 'jonas', navn: 'Jonas Bølgemark', rolle: 'borger', cpr: '6909921131', niveau: 'betydelig',
    hus: 'fyrrehuset', enhed: 'havsiden', om: 'Bor på Havsiden. Spiller trommer og er bror til Mikkel.',
  },
  {
    id: 'mikkel', navn: 'Mikkel Bølgemark', rolle: 'borger', cpr: '8801951157', niveau: 'betydelig',
    hus: 'fyrrehuset', enhed: 'skovsiden', om: 'Bor på Skovsiden. Passer hønsene og er bror til Jonas.',
  },
  {
    id: 'aksel', navn: 'Aksel Tangmose', rolle: 'borger', cpr: '6511681173', niveau: 'ingen',
    hus: 'fyrrehuset', enhed: 'havsiden', om: 'Bor på Havsiden. Har ikke MitID.',
  },
  {
    id: 'sofie', navn: 'Sofie Klitrose', rolle: 'borger', cpr: '7806044118', niveau: 'betydelig',
    hus: 'fyrrehuset', enhed: 'havsiden', om: 'Bor på Havsiden. Bager, og bestemmer selv, hvem der ser hvad.',
  },
  {
    id: 'birthe', navn: 'Birthe Lyngvig', rolle: 'borger', cpr: '8110601134', niveau: 'betydelig',
    hus: 'fyrrehuset', enhed: 'skovsiden', om: 'Bor på Skovsiden. Har beskyttet adresse.',
  },
  {
    id: 'preben', navn: 'Preben Måneskær', rolle: 'borger', cpr: '6402571195', niveau: 'betydelig',
    hus: 'fyrrehuset', enhed: 'skovsiden', om: 'Bor på Skovsiden. Maler billeder af havet.',
  },
  {
    id: 'malthe', navn: 'Malthe Stjerneskov', rolle: 'borger', cpr: '7403094159', niveau: 'betydelig',
    hus: 'fyrrehuset', enhed: 'skovsiden', om: 'Bor på Skovsiden. Er 17 år og går på ungdomsuddannelse.',
  },
  {
    id: 'dagny', navn: 'Dagny Vestenvind', rolle: 'borger', cpr: '7912631116', niveau: 'betydelig',
    hus: 'nabohuset', enhed: 'stuen', om: 'Bor i Nabohuset. Ingen i Fyrrehuset kender hende.',
  },
]

const omkring: Persona[] = [
  {
    id: 'ib', navn: 'Ib Solstrand', rolle: 'paaroerende', cpr: '6705801171', niveau: 'betydelig',
    hus: 'fyrrehuset', om: 'Ellens nevø, og besøgsven for Aksel.',
  },
  {
    id: 'hanne', navn: 'Hanne Klitrose', rolle: 'paaroerende', cpr: '7104741112', niveau: 'betydelig',
    hus: 'fyrrehuset', om: 'Sofies mor. Må ikke kunne se, at Torben også er med.',
  },
  {
    id: 'torben', navn: 'Torben Havgus', rolle: 'paaroerende', cpr: '8508721137', niveau: 'betydelig',
    hus: 'fyrrehuset', om: 'Sofies far. Må ikke kunne se, at Hanne også er med.',
  },
  {
    id: 'signe', navn: 'Signe Bølgemark', rolle: 'paaroerende', cpr: '7511891154', niveau: 'betydelig',
    hus: 'fyrrehuset', om: 'Søster til både Jonas og Mikkel.',
  },
  {
    id: 'lis', navn: 'Lis Rimfrost', rolle: 'paaroerende', cpr: '6807591116', niveau: 'betydelig',
    hus: 'fyrrehuset', om: 'Har været gift med Preben. Hendes adgang er slut.',
  },
  {
    id: 'ruth', navn: 'Ruth Tidevand', rolle: 'vaerge', cpr: '8209691138', niveau: 'hoej',
    hus: 'fyrrehuset', om: 'Værge for Birthe, kun i det, der handler om penge.',
  },
  {
    id: 'gerda', navn: 'Gerda Klokkelyng', rolle: 'frivillig', cpr: '6301551159', niveau: 'betydelig',
    hus: 'fyrrehuset', om: 'Frivillig. Synger for til fællessang på Havsiden.',
  },
  {
    id: 'amina', navn: 'Amina Kildevang', rolle: 'laege', cpr: '9006791172', niveau: 'hoej',
    hus: 'fyrrehuset', om: 'Læge for Ellen, Jonas og Preben.',
  },
  {
    id: 'henrik', navn: 'Henrik Mosekjær', rolle: 'laege', cpr: '7702731193', niveau: 'hoej',
    hus: 'fyrrehuset', om: 'Læge i samme lægehus som Amina. Har ikke adgang til nogen.',
  },
  {
    id: 'mette', navn: 'Mette Engsnarre', rolle: 'sagsbehandler', cpr: '6612851118', niveau: 'betydelig',
    hus: 'fyrrehuset', om: 'Sagsbehandler for Sofie og Malthe.',
  },
  {
    id: 'viggo', navn: 'Viggo Vestenvind', rolle: 'paaroerende', cpr: '8810641119', niveau: 'betydelig',
    hus: 'nabohuset', om: 'Dagnys bror, i Nabohuset.',
  },
]

const paaArbejde: Persona[] = [
  {
    id: 'kirsten', navn: 'Kirsten Fyrkilde', rolle: 'leder', cpr: '7308711136', niveau: 'hoej',
    hus: 'fyrrehuset', om: 'Leder af Fyrrehuset.',
  },
  {
    id: 'lars', navn: 'Lars Ledlys', rolle: 'medarbejder', cpr: '8703841135', niveau: 'betydelig',
    hus: 'fyrrehuset', enhed: 'havsiden', om: 'Pædagog på Havsiden. Ellens kontaktperson.',
  },
  {
    id: 'fatima', navn: 'Fatima Morgenrød', rolle: 'medarbejder', cpr: '6210881158', niveau: 'betydelig',
    hus: 'fyrrehuset', enhed: 'havsiden', om: 'Social- og sundhedsassistent på Havsiden.',
  },
  {
    id: 'soeren', navn: 'Søren Birkehegn', rolle: 'medarbejder', cpr: '9105761171', niveau: 'betydelig',
    hus: 'fyrrehuset', enhed: 'skovsiden', om: 'Pædagog på Skovsiden. Prebens kontaktperson.',
  },
  {
    id: 'camilla', navn: 'Camilla Sommersang', rolle: 'medarbejder', cpr: '7607931194', niveau: 'betydelig',
    hus: 'fyrrehuset', enhed: 'skovsiden', om: 'Pædagog på Skovsiden. Arbejder mest om aftenen.',
  },
  {
    id: 'oliver', navn: 'Oliver Regnbue', rolle: 'medarbejder', cpr: '6904004113', niveau: 'betydelig',
    hus: 'fyrrehuset', enhed: 'havsiden', om: 'Vikar på Havsiden. Er her kun i en kort periode.',
  },
  {
    id: 'bent', navn: 'Bent Østenvind', rolle: 'leder', cpr: '8011661117', niveau: 'hoej',
    hus: 'nabohuset', om: 'Leder af Nabohuset, et helt andet sted.',
  },
  {
    id: 'jytte', navn: 'Jytte Nordenvind', rolle: 'medarbejder', cpr: '7005821114', niveau: 'betydelig',
    hus: 'nabohuset', enhed: 'stuen', om: 'Pædagog i Nabohuset.',
  },
]

const udenfor: Persona[] = [
  {
    id: 'tobias', navn: 'Tobias Vandring', rolle: 'fremmed', cpr: '7009871119', niveau: 'betydelig',
    hus: 'fyrrehuset', om: 'Er oprettet, men har ikke adgang til nogen.',
  },
  {
    id: 'villads', navn: 'Villads Ingensteds', rolle: 'fremmed', cpr: '8405941133', niveau: 'betydelig',
    om: 'Har MitID, men er ikke oprettet i portalen.',
  },
]

/** Everyone, in the order the sign-in page shows them. */
export const personer: readonly Persona[] = [...borgere, ...omkring, ...paaArbejde, ...udenfor]

/** Those the sign-in page can show. */
export const medMitId = personer.filter(({ niveau }) => niveau !== 'ingen')

export const persona = (id: string): Persona => {
  const found = personer.find((one) => one.id === id)
  if (found === undefined) throw new Error(`there is no one called ${id} in the demo world`)
  return found
}
