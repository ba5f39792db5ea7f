import { exampleBorger, exampleEnhed, exampleMig as om, exampleOrg } from '../examples.ts'
import { pattern, within } from '../pattern.ts'
import { headKey, personKey, placeOfOm, stedKey } from '../places.ts'

export const migPatterns = {
  migPerson: pattern('mig', 'read', 'migPerson', 'Who am I?',
    (om, _: null) => ({ gets: [personKey(om.org, om.person)] }), { om, args: null }),

  migAdgange: pattern('mig', 'read', 'migAdgange', 'Which borgere may I come to, and for what?',
    (om, _: null) => within(placeOfOm(om), 'ADG#B#'), { om, args: null }),

  migNavne: pattern('mig', 'read', 'migNavne', 'What are my borgere and places called, and are they open?',
    (om, { borgere, steder }: { borgere: readonly string[]; steder: readonly string[] }) =>
      ({ gets: [...borgere.map((b) => headKey(om.org, b)), ...steder.map((s) => stedKey(om.org, s))] }),
    { om, args: { borgere: [exampleBorger], steder: [exampleEnhed, exampleOrg] } }),
}
