import fc from 'fast-check'
import { expect, it } from 'vitest'
import { guarded, named, title } from '../routes.ts'
import type { Ground } from './ground.ts'
import { goodSending, judged, send, target } from './ground.ts'
import { badCookies, badHeaders } from './header-cases.ts'
import { patience, tryCases } from './runs.ts'

export const headerTests = (ground: Ground) => {
  const reads = guarded.filter(({ method }) => method === 'GET')

  it.each(named(reads))('headers and cookies that make no sense harm nothing: %s', async (_title, route) => {
    const url = target(ground, route)
    await tryCases(0.2, reads.length, fc.tuple(badHeaders, badCookies), async ([headers, cookies]) => {
      await judged(ground, { method: 'GET', url, headers, cookies })
    })
  }, patience)

  it('a change is made by its method and its path, whatever a header says it is', async () => {
    const overriding = ['x-http-method-override', 'x-method-override', 'x-http-method', 'x-original-url', 'x-rewrite-url']
    for (const route of guarded.filter(({ method }) => !['GET', 'POST'].includes(method))) {
      for (const name of overriding) {
        const sending = { method: 'POST', url: target(ground, route), ...await goodSending(route) }
        expect(await judged(ground, { ...sending, headers: { ...sending.headers, [name]: route.method } })).toBe('not-found')
      }
    }
  })

  it('a question that carries a body is answered as if it had none', async () => {
    // A mark in a list is sealed anew each time, so lists with marks never say the same twice.
    for (const route of reads.filter(({ gives, query }) => !gives && !query)) {
      const sending = { method: 'GET', url: target(ground, route) }
      const plain = await send(ground, sending)
      const fat = await send(ground, { ...sending, body: Buffer.from('{"borgerId":"x"}') })
      expect([title(route), plain?.status]).toEqual([title(route), 200])
      expect([fat?.status, fat && JSON.parse(fat.text)]).toEqual([plain?.status, plain && JSON.parse(plain.text)])
    }
  })
}
