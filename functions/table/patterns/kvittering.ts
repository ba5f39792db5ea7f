import type { Moment } from '../../core/clock.ts'
import { exampleId, exampleOm as om } from '../examples.ts'
import { moment } from '../keys.ts'
import { pattern } from '../pattern.ts'
import { adgangKey, placeOfOm } from '../places.ts'

export const kvitteringPatterns = {
  kvitteringAdgang: pattern('adgang', 'read', 'kvitteringAdgang', 'What may, or might, this person see?',
    (om, { person }: { person: string }) => ({ gets: [adgangKey(om.org, om.borger, person)] }),
    { om, args: { person: exampleId } }),

  kvitteringLog: pattern('adgang', 'read', 'kvitteringLog', 'What has happened since an adgang was given?',
    (om, { fra }: { fra: Moment }) =>
      ({ ranges: [{ pk: placeOfOm(om), prefix: 'T#' }], newestFirst: false, limit: 100, after: `T#${moment(fra)}` }),
    { om, args: { fra: 0 } }, 'audit'),
}
