import type { OmBorger } from '../../core/om.ts'
import { exampleBorger, exampleId, exampleOm as om, exampleSted } from '../examples.ts'
import { key } from '../keys.ts'
import { pattern, within } from '../pattern.ts'
import type { Question } from '../pattern.ts'
import { adgangKey, headKey, indbakkePlace, personKey, placeOfOm, rumKey, rumPlace } from '../places.ts'

type InRum = { rum: string; person: string | undefined }

/** What is known of one room, and the adgang of the pårørende whose room it is. */
const rumOfOne = (om: OmBorger, { rum, person }: InRum): Question =>
  ({ gets: [rumKey(om, rum), ...(person === undefined ? [] : [adgangKey(om.org, om.borger, person)])] })

const rum = `personale.${exampleId}`
const inRum: InRum = { rum, person: exampleId }

export const beskedPatterns = {
  rumListe: pattern('besked', 'read', 'rumListe', 'In which rooms has something been written?',
    (om) => within(placeOfOm(om), 'RUM#'), { om, args: null }),

  rumPersoner: pattern('besked', 'read', 'rumPersoner', 'Who can be written with, and what are they called?',
    (om) => within(placeOfOm(om), 'ADG#'), { om, args: null }),

  rumEgne: pattern('besked', 'read', 'rumEgne', 'When was something last written in my own rooms?',
    (om, { rum }: { rum: readonly string[] }) => ({ gets: rum.map((id) => rumKey(om, id)) }),
    { om, args: { rum: [rum] } }),

  rumEt: pattern('besked', 'read', 'rumEt', 'Does this room stand, and can its pårørende read there?',
    rumOfOne, { om, args: inRum }),

  rumToWrite: pattern('besked', 'write', 'rumToWrite', 'The same, before a message is written',
    rumOfOne, { om, args: inRum }),

  samtale: pattern('besked', 'read', 'samtale', 'The newest messages of one room',
    (om, { rum }: { rum: string }) =>
      ({ ranges: [{ pk: rumPlace(om, rum), prefix: 'M#' }], newestFirst: true, limit: 30 }), { om, args: { rum } }),

  beskedSent: pattern('besked', 'write', 'beskedSent', 'Was this very message sent before?',
    (om, { rum, besked }: { rum: string; besked: string }) =>
      ({ gets: [{ pk: rumPlace(om, rum), sk: key('ID', besked) }] }),
    { om, args: { rum, besked: exampleId } }),

  indbakke: pattern('indbakke', 'read', 'indbakke', 'What waits for an answer at the enhed?',
    (om) => within(indbakkePlace(om.org, om.sted), 'W#'), { om: exampleSted, args: null }),

  indbakkeNavne: pattern('indbakke', 'read', 'indbakkeNavne', 'Who waits, and do they live here now?',
    (om, { borgere, personer }: { borgere: readonly string[]; personer: readonly string[] }) =>
      ({ gets: [...borgere.map((id) => headKey(om.org, id)), ...personer.map((id) => personKey(om.org, id))] }),
    { om: exampleSted, args: { borgere: [exampleBorger], personer: [exampleId] } }),
}
