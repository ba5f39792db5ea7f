import { exampleBorger, exampleId, exampleSted as om } from '../examples.ts'
import { pattern, within } from '../pattern.ts'
import { headKey, personKey, placeOfOm, stedKey } from '../places.ts'

export const driftPatterns = {
  beboere: pattern('beboere', 'read', 'beboere', 'Which borgere live at the enhed?',
    (om, _: null) => within(placeOfOm(om), 'B#'), { om, args: null }),

  beboernavne: pattern('beboere', 'read', 'beboernavne', 'What are the borgere and the enhed called?',
    (om, { borgere }: { borgere: readonly string[] }) =>
      ({ gets: [stedKey(om.org, om.sted), ...borgere.map((b) => headKey(om.org, b))] }),
    { om, args: { borgere: [exampleBorger] } }),

  personer: pattern('drift', 'read', 'personer', 'Who is known in the organisation?',
    (om, _: null) => within(placeOfOm(om), 'P#'), { om, args: null }),

  personToChange: pattern('drift', 'write', 'personToChange', 'One person, before a change of places',
    (om, { person }: { person: string }) => ({ gets: [personKey(om.org, person)] }),
    { om, args: { person: exampleId } }),

  oprettet: pattern('drift', 'write', 'oprettet', 'Was this very person, enhed or borger made before?',
    (om, { slags, id }: { slags: 'person' | 'enhed' | 'borger'; id: string }) =>
      ({ gets: [slags === 'person' ? personKey(om.org, id) : slags === 'enhed' ? stedKey(om.org, id) : headKey(om.org, id)] }),
    { om, args: { slags: 'person', id: exampleId } }),
}
