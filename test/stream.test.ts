import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeFollow } from '../functions/audit/follow.ts'
import type { Who } from './world.ts'
import { makeFollowedWorld } from './stream/told.ts'
import type { FollowedWorld, Told } from './stream/told.ts'

let w: FollowedWorld
beforeAll(async () => { w = await makeFollowedWorld() })
afterEach(() => { vi.restoreAllMocks() })
afterAll(() => w.stop())

const read = (who: Who, borger: string) => w.ask(who, 'GET', `/api/borgere/${borger}/dagbog`)
const linesOf = async (borger: string) =>
  w.parts.table.query('audit', { pk: `O#${w.org}#B#${borger}#`, prefix: 'T#', limit: 100, newestFirst: false })
const refusedAt = async (borger: string) => (await linesOf(borger)).filter(({ kind }) => kind === 'refused')

/** What the stream has to tell that was not told then. */
const since = async (before: readonly Told[]) => (await w.told()).slice(before.length)

/** Tells the worker all that is new, and what its own work made new. */
let done = 0
const catchUp = async () => {
  for (let all = await w.told(); done < all.length; all = await w.told()) {
    expect(await w.tell(all.slice(done))).toEqual([])
    done = all.length
  }
}

const logged = () => {
  const lines: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
  return () => lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('the chain', () => {
  it('holds every line of the audit, each organisation in a chain of its own', async () => {
    const all = await w.told()
    expect(await w.tell(all, 20)).toEqual([])
    done = all.length
    await catchUp()
    for (const org of [w.org, w.nabo.org]) {
      const { links, lines } = await w.evidence(org)
      expect(lines.length).toBeGreaterThan(3)
      expect(links.flatMap((link) => link.lines)).toHaveLength(lines.length)
      expect(links.map(({ n }) => n)).toEqual(links.map((_, i) => i + 1))
      expect(await w.verified(org)).toEqual([])
    }
  })

  it('does not chain its own links', async () => {
    const { links } = await w.evidence()
    done = 0
    await catchUp()
    expect((await w.evidence()).links).toEqual(links)
  })

  it('takes a line once, however often and however cut the same is told', async () => {
    const before = await w.told()
    for (let i = 0; i < 9; i++) await read(w.anna, w.anna.borger)
    const news = await since(before)
    await w.tell(news, 3)
    const { links } = await w.evidence()
    expect(await w.tell([...news, ...news.slice(4), ...news.slice(2, 6)], 4)).toEqual([])
    expect((await w.evidence()).links).toEqual(links)
  })

  it('is whole even when what was forgotten long ago is told again: a line twice is no harm', async () => {
    await w.tell(await w.told(), 5)
    expect(await w.verified()).toEqual([])
  })

  it('stands whatever order lines come in', async () => {
    const before = await w.told()
    for (let i = 0; i < 9; i++) await read(w.mads, w.anna.borger)
    await w.tell((await since(before)).toReversed(), 2)
    expect(await w.verified()).toEqual([])
  })

  it('stays one chain when several workers add to it at once', async () => {
    const before = await w.told()
    for (let i = 0; i < 12; i++) await read(w.mads, w.bo.borger)
    const news = await since(before)
    const parts = [0, 3, 6, 9].map((from) => w.tell(news.slice(from, from + 3)))
    expect((await Promise.all(parts)).flat()).toEqual([])
    const { links } = await w.evidence()
    expect(links.map(({ n }) => n)).toEqual(links.map((_, i) => i + 1))
    expect(await w.verified()).toEqual([])
  })

  it('leaves the other table’s stream alone', async () => {
    const { links } = await w.evidence()
    expect(await w.tell(await w.told('data'))).toEqual([])
    expect((await w.evidence()).links).toEqual(links)
  })
})

describe('a head outside', () => {
  const later = (records: readonly Told[], seconds: number) => records.map((record) => ({
    ...record, dynamodb: { ...record.dynamodb, ApproximateCreationDateTime: record.dynamodb.ApproximateCreationDateTime + seconds },
  }))
  const next = async (seconds: number) => {
    const before = await w.told()
    await read(w.anna, w.anna.borger)
    expect(await w.tell(later((await since(before)).slice(0, 1), seconds))).toEqual([])
    const { links } = await w.evidence()
    return w.anchor(links.at(-1)?.n ?? 0)
  }

  it('is put there for the first link, and then for one in ten minutes', async () => {
    const { links: [first] } = await w.evidence()
    expect(await w.anchor(1)).toEqual({ org: w.org, n: 1, hash: first?.hash, at: first?.at })
    expect(await next(9 * 60)).toBeUndefined()
    expect(await next(11 * 60)).toMatchObject({ org: w.org })
    expect(await next(12 * 60)).toBeUndefined()
    expect(await next(22 * 60)).toMatchObject({ org: w.org })
  })

  it('is put again when it could not be put, and the line is chained once', async () => {
    const before = await w.told()
    await read(w.anna, w.anna.borger)
    const news = later(await since(before), 3600)
    const lost = { ...w.anchors, putOnce: () => Promise.reject(new Error('away')) }
    const unlucky = makeFollow({ table: w.parts.table, auditTable: w.store.tables.audit, anchors: lost })
    const said = logged()
    const { batchItemFailures } = await unlucky({ Records: news })
    expect(batchItemFailures).toHaveLength(news.length)
    expect(said()).toMatchObject([{ level: 'error', code: 'kaede-brudt' }])
    const { links } = await w.evidence()
    await read(w.anna, w.anna.borger)
    expect(await w.tell(later(await since(before), 3600))).toEqual([])
    expect((await w.evidence()).links).toHaveLength(links.length + 1)
    expect(await w.anchor(links.length)).toMatchObject({ hash: links.at(-1)?.hash })
    expect(await w.anchor(links.length + 1)).toBeUndefined()
  })
})

describe('a refusal', () => {
  it('is told to the borger it was about, once', async () => {
    const before = await w.told()
    await read(w.fremmed, w.carl.borger)
    expect(await refusedAt(w.carl.borger)).toEqual([])
    const news = await since(before)
    await w.tell([...news, ...news])
    await w.tell(news)
    expect(await refusedAt(w.carl.borger)).toMatchObject([
      { who: w.fremmed.id, kind: 'refused', om: w.carl.borger, scope: 'dagbog', right: 'read', why: 'ingen-adgang' }])
  })

  it('is chained where it was told, too', async () => {
    await catchUp()
    expect(await w.verified()).toEqual([])
  })

  it('is told to nobody when there is no such borger here', async () => {
    const madeUp = w.newId()
    await read(w.fremmed, madeUp)
    await read(w.fremmed, w.nabo.naboBorger.borger)
    await catchUp()
    expect(await linesOf(madeUp)).toEqual([])
    expect(await linesOf(w.nabo.naboBorger.borger)).toEqual([])
  })

  it('about a place is no borger’s', async () => {
    const about = async () => (await w.evidence()).lines.filter(({ om }) => om === w.havsiden).length
    const before = await about()
    expect((await w.ask(w.fremmed, 'GET', `/api/enheder/${w.havsiden}/beboere`)).status).toBe(404)
    await catchUp()
    expect(await about()).toBe(before + 1)
  })
})

describe('a line that is touched', () => {
  it('raises the alarm, with the place of the line and no word of it', async () => {
    await read(w.laege, w.bo.borger)
    await catchUp()
    expect(await w.verified()).toEqual([])
    const [one, other] = await linesOf(w.bo.borger)
    const before = await w.told()
    const at = (line: typeof one) => ({ TableName: w.store.tables.audit, Key: { pk: line?.pk, sk: line?.sk } })
    await w.documents.send(new UpdateCommand({
      ...at(one), UpdateExpression: 'SET who = :w', ExpressionAttributeValues: { ':w': 'somebody-else' } }))
    await w.documents.send(new DeleteCommand(at(other)))
    const news = await since(before)
    const said = logged()
    expect(await w.tell(news)).toEqual([])
    expect(said()).toEqual([
      { level: 'error', code: 'audit-aendret', event: 'MODIFY', pk: one?.pk, sk: one?.sk },
      { level: 'error', code: 'audit-aendret', event: 'REMOVE', pk: other?.pk, sk: other?.sk },
    ])
    const found = await w.verified()
    expect(found).toHaveLength(2)
    expect(found).toContainEqual({ what: 'line-changed', pk: one?.pk, sk: one?.sk })
    expect(found).toContainEqual({ what: 'line-missing', pk: other?.pk, sk: other?.sk })
  })
})

describe('what cannot be handled', () => {
  it('is handed back alone: the lines beside it are chained', async () => {
    const before = await w.told()
    await read(w.anna, w.anna.borger)
    await read(w.anna, w.anna.borger)
    const [good, other] = await since(before) as [Told, Told]
    const broken = (SequenceNumber: string, NewImage: object) =>
      ({ ...good, dynamodb: { ...good.dynamodb, SequenceNumber, NewImage } }) as unknown as Told
    const poison = [
      broken('bad-1', { pk: { X: 'x' } }), broken('bad-2', {}), broken('bad-3', { pk: { S: 'nobody' }, sk: { S: 'x' } }),
      broken('bad-4', { ...good.dynamodb.NewImage, who: { SS: ['x'] } })]
    const said = logged()
    expect(await w.tell([poison[0], good, poison[1], poison[2], other, poison[3]] as Told[])).toEqual(['bad-1', 'bad-2', 'bad-3', 'bad-4'])
    expect(said().map(({ code }) => code)).toEqual(Array(4).fill('audit-ulaeselig'))
    const { links } = await w.evidence()
    expect(links.at(-1)?.lines.map(({ sk }) => sk)).toEqual([good, other].map(({ dynamodb }) => dynamodb.Keys['sk']?.['S']))
  })

  it('is told again when the store was away: nothing is lost, nothing is doubled', async () => {
    const before = await w.told()
    await read(w.anna, w.anna.borger)
    await read(w.fremmed, w.anna.borger)
    const news = await since(before)
    for (const part of ['query', 'get', 'addOnce'] as const) {
      const table = { ...w.parts.table, [part]: () => Promise.reject(new Error('away')) }
      const unlucky = makeFollow({ table, auditTable: w.store.tables.audit, anchors: w.anchors })
      logged()
      expect([part, (await unlucky({ Records: news })).batchItemFailures.length]).not.toEqual([part, 0])
    }
    expect(await w.tell(news)).toEqual([])
    expect(await w.tell(news)).toEqual([])
    const chained = (await w.evidence()).links.slice(-5).flatMap((link) => link.lines.map(({ sk }) => sk))
    for (const { dynamodb: { Keys } } of news) {
      expect(chained.filter((sk) => sk === Keys['sk']?.['S'])).toHaveLength(1)
    }
  })

  it('is no event of a table at all: the whole is refused, and nothing is taken for done', async () => {
    await expect(w.follow({ Records: [{ eventName: 'INSERT' }] })).rejects.toThrow()
  })
})
