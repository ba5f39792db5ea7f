import { exampleId, exampleOm as om } from '../examples.ts'
import { pattern } from '../pattern.ts'
import { adgangKey, headKey, personKey } from '../places.ts'

export const hvorforPatterns = {
  hvorfor: pattern('adgang', 'read', 'hvorfor', 'What would decide, if this person asked?',
    (om, { person }: { person: string }) =>
      ({ gets: [personKey(om.org, person), adgangKey(om.org, om.borger, person), headKey(om.org, om.borger)] }),
    { om, args: { person: exampleId } }),
}
