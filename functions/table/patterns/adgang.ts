import { exampleId, exampleOm as om } from '../examples.ts'
import { pattern, within } from '../pattern.ts'
import { adgangKey, personKey, placeOfOm } from '../places.ts'

export const adgangPatterns = {
  adgange: pattern('adgang', 'read', 'adgange', 'Who has an adgang to the borger, and why?',
    (om, _: null) => within(placeOfOm(om), 'ADG#'), { om, args: null }),

  adgangToChange: pattern('adgang', 'act', 'adgangToChange', 'One adgang and who it is for, before a change',
    (om, { person }: { person: string }) =>
      ({ gets: [adgangKey(om.org, om.borger, person), personKey(om.org, person)] }),
    { om, args: { person: exampleId } }),
}
