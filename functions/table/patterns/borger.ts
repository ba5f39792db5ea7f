import { exampleOm as om } from '../examples.ts'
import { pattern } from '../pattern.ts'
import { headKey } from '../places.ts'

export const borgerPatterns = {
  borgerHoved: pattern('hoved', 'read', 'borgerHoved', 'What is the borger called?',
    (om, _: null) => ({ gets: [headKey(om.org, om.borger)] }), { om, args: null }),
}
