import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { hours } from '../../../functions/core/clock.ts'
import type { Route } from '../../../functions/http/meta.ts'
import type { Who } from '../../world.ts'
import { goodQuery } from '../../house/samples.ts'
import { guarded, named, title } from '../routes.ts'
import { pathOf } from '../things.ts'
import type { Ground } from './ground.ts'
import { send } from './ground.ts'
import { patience, tryCases } from './runs.ts'

const wrong = [400, '{"code":"forkert-markoer","felt":"foer"}']
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('')
const lists = guarded.filter(({ query }) => query && 'foer' in query.shape)

const turned = (mark: string, bit: number): string => {
  const bytes = Buffer.from(mark, 'base64url')
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return bytes.toString('base64url')
}

/** The mark with one bit turned, one sign changed, cut, written on, or spelled in another way. */
const changed = (mark: string): fc.Arbitrary<string> => {
  const sign = fc.constantFrom(...signs)
  const more = fc.constantFrom('=', '==', '!', 'A', ' ', '\n', '.', '\u0000', 'AAAA')
  return fc.oneof(
    fc.nat(Buffer.from(mark, 'base64url').length * 8 - 1).map((bit) => turned(mark, bit)),
    fc.tuple(fc.nat(mark.length - 1), sign).map(([i, other]) => mark.slice(0, i) + other + mark.slice(i + 1)),
    sign.map((other) => mark.slice(0, -1) + other),
    fc.integer({ min: 1, max: mark.length - 1 }).map((n) => mark.slice(0, n)),
    fc.tuple(more, fc.boolean()).map(([extra, first]) => (first ? extra + mark : mark + extra)),
    fc.constantFrom(mark.replaceAll('-', '+').replaceAll('_', '/'), mark.toLowerCase(), `${mark}${mark}`.slice(0, 590)),
  ).filter((one) => one !== mark)
}

/** Fills what an empty house has less than a page of. The log fills itself: whoever asks is written down. */
const fill = async ({ w }: Ground) => {
  const at = `/api/borgere/${w.anna.borger}`
  for (let i = 0; i < 31; i++) await w.must(w.anna, 'PUT', `${at}/samtaler/personale/beskeder/${w.newId()}`, { tekst: `${i}` })
  for (let i = 0; i < 51; i++) {
    await w.must(w.anna, 'PUT', `${at}/dagbog/${w.newId()}`, { tekst: 'En bold', laesere: i % 2 ? 'personale' : 'alle' })
  }
}

export const cursorTests = (ground: Ground) => {
  const marks = new Map<string, string>()
  const at = (route: Route, ids = {}) => pathOf(ground.w, route, { ...ground.made, rumId: 'personale', ...ids }) + goodQuery(route)
  const and = (url: string, more: string) => url + (url.includes('?') ? '&' : '?') + more

  const page = async (who: Who, url: string, foer: string, now = ground.w.now()) => {
    const answer = await send(ground, { method: 'GET', url: and(url, `foer=${encodeURIComponent(foer)}`), now }, who)
    return [answer?.status, answer?.text]
  }
  const markOf = async (who: Who, route: Route): Promise<string> => {
    const url = route.query && 'antal' in route.query.shape ? and(at(route), 'antal=1') : at(route)
    const first = await send(ground, { method: 'GET', url }, who)
    return JSON.parse(first?.text ?? '{}').naeste
      ?? expect.fail(`${title(route)} has one page only: ${first?.text.slice(0, 80)}`)
  }

  beforeAll(async () => {
    await fill(ground)
    for (const route of lists) marks.set(title(route), await markOf(ground.w.anna, route))
  })

  describe.each(named(lists))('a mark in the list of %s', (name, route) => {
    const mark = () => marks.get(name) ?? ''

    it('opens for the one it was made for, in that list, and for nobody and nowhere else', async () => {
      const { w } = ground
      expect((await page(w.anna, at(route), mark()))[0]).toBe(200)
      const bo = { borgerId: w.bo.borger }
      const foreign = [
        await page(w.leder, at(route), mark()), await page(w.leder, at(route, bo), mark()), await page(w.bo, at(route, bo), mark()),
        await page(w.anna, at(route), await markOf(w.leder, route)),
        ...(route.path.includes(':rumId') ? [await page(w.anna, at(route, { rumId: `borger.${w.mor.id}` }), mark())] : []),
      ]
      for (const other of lists.filter((one) => one !== route)) foreign.push(await page(w.anna, at(other), mark()))
      expect(foreign).toEqual(foreign.map(() => wrong))
    })

    it('opens for a day and no longer', async () => {
      const { w } = ground
      const later = w.now() + hours(24)
      const again = await w.signIn({ ...w.anna }, later - 1)
      expect((await page(again, at(route), mark(), later - 1))[0]).toBe(200)
      expect(await page(again, at(route), mark(), later)).toEqual(wrong)
    })

    it('never opens when a single bit or sign of it is another', async () => {
      await tryCases(0.05, lists.length, fc.constant(0).chain(() => changed(mark())), async (other) => {
        expect([other, await page(ground.w.anna, at(route), other)]).toEqual([other, wrong])
      })
    }, patience)
  })
}
