import { randomUUID } from 'node:crypto'
import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { handle } from 'hono/aws-lambda'
import { access } from './access.ts'
import type { Vars } from './access.ts'
import type { StoredNotat, Words } from './items.ts'
import { asked, newNotat } from './items.ts'
import { open, seal } from './seal.ts'
import { audit, create, keyOf, newest } from './store.ts'

const ownerOf = ({ var: { org, borger } }: Context<Vars>) => `O#${org}#B#${borger}#`
const boundTo = ({ var: { org, borger } }: Context<Vars>, id: string, version: number) =>
  `notat|${org}|${borger}|${id}|${version}`

const asAnswer = (c: Context<Vars>, key: Uint8Array, notat: StoredNotat) => {
  const { tekst, navn } = open(key, notat.s, boundTo(c, notat.id, notat.version)) as Words
  const { id, by, rolle, at, version, laesere, humoer } = notat
  return {
    id, tekst, humoer, laesere, skrevetAf: { id: by, navn, rolle }, skrevet: new Date(at).toISOString(), version,
    mitEget: by === c.var.me,
  }
}

const line = ({ var: { me, rolle, grund, now } }: Context<Vars>, pk: string, kind: string, ids: readonly string[]) =>
  audit({
    pk, sk: `T#${now}#${randomUUID()}#`, who: me, rolle, grund, scope: 'dagbog', kind, ids, count: ids.length,
    heldAt: now,
  })

const app = new Hono<Vars>()
  .get('/api/borgere/:borgerId/dagbog', access('read'), zValidator('query', asked), async (c) => {
    const { antal } = c.req.valid('query')
    const items = await newest(`${ownerOf(c)}D#alle#`, antal) as StoredNotat[]
    if (c.var.writes) items.push(...await newest(`${ownerOf(c)}D#p.${c.var.me}#`, antal) as StoredNotat[])
    const page = items.toSorted((a, b) => (a.id < b.id ? 1 : -1)).slice(0, antal)
    const key = await keyOf(ownerOf(c))
    const notater = page.map((item) => asAnswer(c, key, item))
    await line(c, ownerOf(c), 'read', notater.map(({ id }) => id))
    return c.json({ notater })
  })
  .put('/api/borgere/:borgerId/dagbog/:notatId', access('write'), zValidator('json', newNotat), async (c) => {
    const id = c.req.param('notatId')
    const { tekst, ...rest } = c.req.valid('json')
    const key = await keyOf(ownerOf(c))
    const { navn } = open(await keyOf(`O#${c.var.org}#`), c.var.navn, `navn|${c.var.me}`) as { navn: string }
    const s = seal(key, { tekst, navn }, boundTo(c, id, 1))
    const notat = { id, by: c.var.me, rolle: c.var.rolle, at: c.var.now, version: 1, ...rest, s } as StoredNotat
    await create({ pk: `${ownerOf(c)}D#${rest.laesere}#`, sk: `N#${id}#`, ...notat })
    await line(c, ownerOf(c), 'write', [id])
    return c.json(asAnswer(c, key, notat), 201)
  })

export const handler = handle(app)
