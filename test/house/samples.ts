import type { Route } from '../../functions/http/meta.ts'
import type { World } from '../world.ts'

const kilde = { system: 'Husets journal', dato: '2026-11-01' }
const day = '2026-11-25T18:00:00.000Z'

/** One good body per kind of body. A route whose body is not here fails the every-route test until it is. */
export const goodBodies: Record<string, object> = {
  NytNotat: { tekst: 'En god dag', laesere: 'personale' },
  RettetNotat: { tekst: 'En bedre dag', laesere: 'personale', version: 1 },
  NyAdgang: { rolle: 'paaroerende', adgang: { dagbog: ['read'] }, basis: 'samtykke', bevis: 'Sagt ja ved bordet' },
  NyTilknytning: { rolle: 'frivillig', adgang: { aktivitet: ['read'] }, borgere: {} },
  NyBorger: { navn: 'Ny Borger', person: '0nobody---------------' },
  NyPerson: { navn: 'Ny Person' },
  NyEnhed: { navn: 'Ny enhed' },
  NyBesked: { tekst: 'Hej' },
  Besvaret: { set: '2026-11-22T08:00:00.000Z' },
  NyAktivitet: {
    titel: 'Bowling', sted: 'Hallen', start: day, slut: '2026-11-25T20:00:00.000Z', hjaelpere: 3, behov: [], forPaaroerende: true,
  },
  NytStamkort: { navn: 'Anna', vigtigt: ['Nøddeallergi'], kilde },
  NyMedicin: { navn: 'Panodil', styrke: '500 mg', dosering: '1 ved behov', fra: '2026-11-01', kilde },
  NyUenighed: { person: '0nobody---------------' },
  NytSvar: { tekst: 'Vi ringer til kommunen' },
  NytDokument: { titel: 'Brev', tekst: 'Kære Anna', kilde },
}

/** A good query for the routes that cannot do without one. */
const goodQueries: Record<string, string> = { '/api/borgere/:borgerId/dagbog/soeg': '?q=bold' }
export const goodQuery = ({ path }: Pick<Route, 'path'>): string => goodQueries[path] ?? ''

/** What the borger alone can do; everything else the leder can. */
export const isBorgersOwn = ({ path }: Route): boolean => path.includes('/skjult/')

/** What a PUT makes is new; everything else in a path is there already. */
const isMade = (method: string, path: string, name: string) => method === 'PUT' && path.endsWith(`:${name}`)

const child = (w: World, { method, path }: Route, name: string, made: Record<string, string>): string => {
  if (made[name] && (!isMade(method, path, name) || name === 'personId')) return made[name]
  return name === 'rumId' ? 'personale' : w.newId()
}

/** A path with every id filled in: whose house it is about, then a thing that is there, or a new one where it is made. */
export const fill = (
  w: World, route: Route, about: { borgerId: string; enhedId: string; orgId: string }, made: Record<string, string>,
): string =>
  route.path.replaceAll(/:(\w+)/g, (_all, name: string) =>
    (name in about ? about[name as keyof typeof about] : child(w, route, name, made))) + goodQuery(route)
