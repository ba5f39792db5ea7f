import { it } from 'vitest'
import { changes, guarded, named } from '../routes.ts'
import type { Ground } from './ground.ts'
import { goodSending, refused, target } from './ground.ts'

const ids = ['borgerId=x', 'personId=x', '__proto__=1', '__proto__[admin]=1', 'constructor=1', 'x=1&x=2']
const marks = [
  'antal=1&antal=2', 'foer=a&foer=b', 'foer[]=a', 'antal=', 'antal=1e400', 'antal=-1', 'antal=51', 'antal=1.5', 'antal=%F0',
  'antal=%00', 'foer=', 'foer=%00', 'foer=%', `foer=${'y'.repeat(4_000)}`, '%00=1', `x=${'y'.repeat(4_000)}`, '%', '%ff',
  'a=%u0041', 'v=1&v=2', Array.from({ length: 400 }, (_, i) => `a${i}`).join('&'),
]

export const queryTests = (ground: Ground) => {
  it.each(named(guarded))('%s refuses a query it does not name: the path alone says who it is about @asvs-15.3.3',
    async (_title, route) => {
      const url = target(ground, route, changes(route) ? { personId: ground.w.newId() } : {})
      const good = await goodSending(route)
      for (const stray of route.query ? [...ids, ...marks] : ids) {
        await refused(ground, { method: route.method, url: `${url}?${stray}`, ...good }, /^forkert-(indhold|markoer)$/)
      }
    })
}
