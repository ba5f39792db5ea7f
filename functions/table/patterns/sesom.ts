import { exampleId, exampleOm as om } from '../examples.ts'
import { newest, pattern } from '../pattern.ts'
import { adgangKey, lanePlace, personKey } from '../places.ts'

export const seSomPatterns = {
  seSom: pattern('adgang', 'act', 'seSom', 'Who is an adgang shown for, before it is given?',
    (om, { person }: { person: string }) => ({ gets: [personKey(om.org, person), adgangKey(om.org, om.borger, person)] }), { om, args: { person: exampleId } }),

  seSomDagbog: pattern('dagbog', 'read', 'seSomDagbog', 'The newest notater in the lanes I read, as another would find them',
    (om, { lanes, antal }: { lanes: readonly string[]; antal: number }) =>
      newest(antal, 'N#', ...lanes.map((lane) => lanePlace(om, lane))), { om, args: { lanes: ['alle', `p.${exampleId}`], antal: 20 } }),
}
