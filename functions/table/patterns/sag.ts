import { exampleBorger, exampleId, exampleOm, exampleSted } from '../examples.ts'
import { pattern, within } from '../pattern.ts'
import { adgangKey, headKey, personKey, sagKey, sagPlace, sagVenterPlace } from '../places.ts'

export const sagPatterns = {
  sager: pattern('adgang', 'read', 'sager', 'What did the borger disagree with, and what was the answer?',
    (om, _: null) => within(sagPlace(om), 'S#'), { om: exampleOm, args: null }),

  sagToWrite: pattern('adgang', 'act', 'sagToWrite', 'One case as it stands, and the adgang it is about',
    (om, { sag, person }: { sag: string; person?: string }) =>
      ({ gets: [sagKey(om, sag), ...(person === undefined ? [] : [adgangKey(om.org, om.borger, person)])] }),
    { om: exampleOm, args: { sag: exampleId, person: exampleId } }),

  sagerVenter: pattern('drift', 'read', 'sagerVenter', 'Which cases wait for the answer of who leads the enhed?',
    (om, _: null) => within(sagVenterPlace(om.org, om.sted), 'S#'), { om: exampleSted, args: null }),

  sagNavne: pattern('drift', 'read', 'sagNavne', 'Who are the cases about, and do they live here now?',
    (om, { borgere, personer }: { borgere: readonly string[]; personer: readonly string[] }) =>
      ({ gets: [...borgere.map((id) => headKey(om.org, id)), ...personer.map((id) => personKey(om.org, id))] }),
    { om: exampleSted, args: { borgere: [exampleBorger], personer: [exampleId] } }),
}
