import type { hjaelp as da } from '../da/hjaelp.ts'

export const hjaelp: typeof da = {
  titel: 'Jeg har brug for hjælp',
  ringHuset: (hus) => `Ring til ${hus}`,
  fare: 'Er der fare? Ring 112',
  ring: (nummer) => `Ring ${nummer}`,
  ingenAlarm: 'Siden er ikke en alarm. Du skal selv ringe.',
}
