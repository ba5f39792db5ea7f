import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayCount } from '../functions/audit/policy.ts'
import { asRefusal, copyRefusal } from '../functions/audit/refusals.ts'
import { minutes } from '../functions/core/clock.ts'
import type { BorgerRights, Rolle } from '../functions/core/scope.ts'
import type { PersonId } from '../functions/core/ids.ts'
import { refusedSince, usesOf } from '../functions/kvittering/policy.ts'
import type { Item } from '../functions/table/table.ts'
import { denials } from './house/audit.ts'
import { makeWorld, morning } from './world.ts'
import type { Who, World } from './world.ts'

let w: World
beforeAll(async () => { w = await makeWorld() })
afterAll(() => w.stop())

const at = (rest: string) => `/api/borgere/${w.anna.borger}/${rest}`
const receipt = (who: Who, person: Who) => w.ask(who, 'GET', at(`adgange/${person.id}/kvittering`))

/** What the stream does a moment later: a refusal is copied to the borger it was about. */
const copyRefusals = async (who: Who) => {
  for (const line of await denials(w, who)) {
    const refusal = asRefusal(line as unknown as Item)
    if (refusal) await copyRefusal(w.parts.table, w.org, refusal)
  }
}

describe('the receipt of an adgang', () => {
  it('says what it was, what was opened and written and when last, and how often it was tried since it ended', async () => {
    const ven = await w.register(w.leder, 'Vera')
    await w.give(w.leder, w.anna.borger, ven, 'paaroerende', { dagbog: ['read', 'write'] })
    await w.must(w.fremmed, 'GET', '/api/me')
    await w.must(ven, 'GET', at('dagbog'))
    await w.must(ven, 'GET', at('dagbog'), undefined, { now: morning + minutes(2) })
    await w.must(ven, 'PUT', at(`dagbog/${w.newId()}`), { tekst: 'Meget hemmeligt', laesere: 'personale' })
    await w.must(w.anna, 'DELETE', at(`adgange/${ven.id}`), undefined, { now: morning + minutes(3) })
    for (const minute of [4, 5]) await w.ask(ven, 'GET', at('dagbog'), undefined, { now: morning + minutes(minute) })
    await copyRefusals(ven)
    const said = await receipt(w.anna, ven)
    expect([said.status, said.json]).toMatchObject([200, {
      adgange: [{ person: { navn: 'Vera' }, adgang: { dagbog: ['read', 'write'] }, status: 'ophoert', til: '2026-11-22T08:03:00.000Z' }],
      laest: [{ omraade: 'dagbog', antal: expect.any(Number), seneste: '2026-11-22T08:02:00.000Z' }],
      skrevet: [{ omraade: 'dagbog', antal: 1 }],
      afvist: { antal: 2, seneste: '2026-11-22T08:05:00.000Z' },
      flere: false,
    }])
    expect(said.json.laest[0].antal).toBeGreaterThanOrEqual(2)
    expect(said.text).not.toContain('hemmeligt')
  })

  it('counts only this person', async () => {
    await w.must(w.mor, 'GET', at('dagbog'))
    await w.must(w.far, 'GET', at('dagbog'))
    const looks = async (who: Who) => (await receipt(w.anna, who)).json.laest
    const before = await looks(w.mor)
    await w.must(w.far, 'GET', at('dagbog'))
    expect(await looks(w.mor)).toEqual(before)
  })

  it('counts more than one page of looks', async () => {
    const ven = await w.register(w.leder, 'Viggo')
    await w.give(w.leder, w.anna.borger, ven, 'paaroerende', { dagbog: ['read'] })
    for (let i = 0; i < 105; i++) await w.must(ven, 'GET', at('dagbog'))
    expect((await receipt(w.anna, ven)).json).toMatchObject({ laest: [{ omraade: 'dagbog', antal: 105 }], afvist: { antal: 0 }, flere: false })
  })

  it('tells the leder the adgang of a relative and not what the relative opened; of a læge it tells both', async () => {
    await w.must(w.laege, 'GET', at('medicin'))
    expect(Object.keys((await receipt(w.leder, w.mor)).json)).toEqual(['adgange', 'flere'])
    const laege = (await receipt(w.leder, w.laege)).json
    expect(laege).toMatchObject({ laest: [{ omraade: 'medicin' }] })
    expect(laege).not.toHaveProperty('afvist')
  })

  it('tells one without a right to the log the adgang alone', async () => {
    const vaerge = await w.register(w.leder, 'Værge')
    await w.give(w.leder, w.anna.borger, vaerge, 'vaerge', { adgang: ['read'] }, { basis: 'vaergemaal' })
    expect(Object.keys((await receipt(vaerge, w.laege)).json)).toEqual(['adgange', 'flere'])
  })

  it('is not for the person it is about, for other relatives or for other houses', async () => {
    for (const who of [w.mor, w.eks, w.laege, w.bo, w.sara, w.fremmed, w.nabo.leder]) {
      expect((await receipt(who, w.mor)).status).toBe(404)
    }
  })

  it('is there for no one without an adgang, nor for the borger’s own', async () => {
    for (const who of [w.fremmed, w.anna, w.mads]) expect((await receipt(w.anna, who)).status).toBe(404)
  })
})

const all: BorgerRights = { indsigt: ['read'] }
const asker = (rolle: Rolle, adgang = all) => ({ person: 'mig' as PersonId, rolle, adgang })

describe('who may count whose looks', () => {
  it.each<[string, Parameters<typeof mayCount>, boolean]>([
    ['the borger, a relative’s', [asker('borger'), 'mor', 'paaroerende', 'read'], true],
    ['the borger, a relative’s refusals', [asker('borger'), 'mor', 'paaroerende', 'refused'], true],
    ['a leder, a læge’s', [asker('leder'), 'lund', 'laege', 'read'], true],
    ['a leder, a relative’s', [asker('leder'), 'mor', 'paaroerende', 'read'], false],
    ['a leder, refusals', [asker('leder'), 'lund', 'laege', 'refused'], false],
    ['a værge, the own', [asker('vaerge'), 'mig', 'vaerge', 'read'], true],
    ['the borger, the own', [asker('borger'), 'mig', 'borger', 'read'], false],
    ['anyone without the log', [asker('borger', { adgang: ['read'] }), 'mor', 'paaroerende', 'read'], false],
    ['anyone with another right to the log', [asker('borger', { indsigt: ['act'] }), 'mor', 'paaroerende', 'read'], false],
  ])('%s: %s', (_title, asked, expected) => { expect(mayCount(...asked)).toBe(expected) })
})

describe('what is counted', () => {
  const look = (kind: 'read' | 'write' | 'refused', scope: string, heldAt: number) => ({ who: 'x', kind, scope, heldAt })
  it('looks of one kind, by what they were about, the most used first, with the last moment', () => {
    const looks = [look('read', 'dagbog', 9), look('read', 'medicin', 1), look('read', 'medicin', 5), look('write', 'dagbog', 7)]
    expect(usesOf(looks, 'read')).toEqual([{ omraade: 'medicin', antal: 2, seneste: 5 }, { omraade: 'dagbog', antal: 1, seneste: 9 }])
  })
  it('refusals from the very end on, and none while the adgang stands', () => {
    const looks = [look('refused', 'dagbog', 4), look('refused', 'dagbog', 5), look('read', 'dagbog', 6)]
    expect(refusedSince(looks, 5)).toEqual([5])
    expect(refusedSince(looks, undefined)).toEqual([])
  })
})
