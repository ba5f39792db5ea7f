import * as z from 'zod'

/** What an adgang om a borger may open. A scope added later is closed to every adgang that already stands. */
export const borgerScopes = [
  'dagbog', 'besked', 'kalender', 'telefonbog', 'ommig', 'stamkort', 'medicin', 'oekonomi', 'maal', 'skema',
  'rapport', 'dokument', 'observation', 'hverdag', 'kort', 'adgang', 'indsigt',
] as const

/** What an adgang om a sted (organisation, enhed, aktivitet) may open. None of them opens a borger by itself. */
export const stedScopes = ['aktivitet', 'opslag', 'vagt', 'skaerm', 'indbakke', 'beboere', 'drift'] as const

export const rights = ['read', 'write', 'act'] as const

export type BorgerScope = (typeof borgerScopes)[number]
export type StedScope = (typeof stedScopes)[number]
export type Scope = BorgerScope | StedScope
export type Right = (typeof rights)[number]

const rightList = z.array(z.enum(rights)).min(1).max(3)

/** Scope → rights. An absent scope is closed; there is no default and no wildcard. */
export const borgerRights = z.partialRecord(z.enum(borgerScopes), rightList).meta({ id: 'BorgerRettigheder' })
export const stedRights = z.partialRecord(z.enum(stedScopes), rightList).meta({ id: 'StedRettigheder' })

export type BorgerRights = z.infer<typeof borgerRights>
export type StedRights = z.infer<typeof stedRights>

/** Health scopes: given to relatives by the borger's consent they end within a year (sundhedsloven §§ 43–44). */
export const healthScopes: readonly BorgerScope[] = ['medicin', 'observation', 'dokument', 'rapport']

export const roller = [
  'borger', 'paaroerende', 'vaerge', 'fuldmaegtig', 'frivillig', 'laege', 'sagsbehandler', 'samarbejdspartner',
  'tilsyn', 'medarbejder', 'leder',
] as const
export const rolle = z.enum(roller)
export type Rolle = (typeof roller)[number]

/** Family and friends: of these no one may learn that another exists (F14). */
export const near: readonly Rolle[] = ['paaroerende', 'vaerge', 'fuldmaegtig', 'frivillig']

/** Why an adgang stands. What rests on anything but the borger's own yes, the borger cannot end. */
export const bases = [
  'selv', 'samtykke', 'stoettet-samtykke', 'naermeste-paaroerende', 'paragraf-25a', 'partsrepraesentant', 'vaergemaal',
  'fremtidsfuldmagt', 'fuldmagt', 'foraeldremyndighed', 'lovhjemmel', 'ansaettelse', 'noedadgang',
] as const
export const basis = z.enum(bases)
export type Basis = (typeof bases)[number]
