import { persona } from './personer.ts'
import { oplysninger } from './tekster/oplysninger.ts'
import type { Oplysninger } from './tekster/oplysninger.ts'
import type { Trin, Verden } from './verden.ts'

const putIn = (verden: Verden, { borger, af, stamkort, medicin, dokumenter }: Oplysninger): Trin[] => {
  const { ask, id, tid } = verden
  const at = tid.at(-5, '09.00')
  const place = `/api/borgere/${id(`borger:${borger}`)}`
  const put = (path: string, body: object): Trin => ({ at, goer: () => ask(af, 'PUT', `${place}/${path}`, body) })
  const dated = <T extends { kilde: { system: string; dag: number } }>(of: T) =>
    ({ ...of, kilde: { system: of.kilde.system, dato: tid.dato(of.kilde.dag) } })
  const { foedt: foedselsdato, ...kort } = stamkort
  return [
    put('stamkort', { ...dated(kort), navn: persona(borger).navn, foedselsdato }),
    ...medicin.map(({ til, ...en }) => put(`medicin/${id(`medicin:${borger}:${en.navn}`, at)}`,
      { ...dated(en), fra: tid.dato(en.fra), ...(til !== undefined && { til: tid.dato(til) }) })),
    ...dokumenter.map((et) => put(`dokumenter/${id(`dokument:${borger}:${et.titel}`, at)}`, dated(et))),
  ]
}

/** What was selected from elsewhere, put in one morning by one who knows the borger. */
export const udvalgt = (verden: Verden): Trin[] => oplysninger.flatMap((one) => putIn(verden, one))
