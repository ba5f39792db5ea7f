import { describe, expect, it } from 'vitest'
import type { Grund } from '../functions/adgang/grund.ts'
import { inInbox, isReached, mayKnow, mayOpen, ownRooms, rumOf } from '../functions/besked/policy.ts'
import type { Slags } from '../functions/besked/policy.ts'
import type { RumId } from '../functions/besked/contract.ts'
import type { PersonId } from '../functions/core/ids.ts'
import type { Rolle } from '../functions/core/scope.ts'
import { roller } from '../functions/core/scope.ts'

const self = 'me--------------------' as PersonId
const other = 'other-----------------' as PersonId
const rum = (id: string) => rumOf(id as RumId)
const as = (rolle: Rolle) => ({ person: self, rolle })
const every = ['personale', `personale.${self}`, `borger.${self}`, `personale.${other}`, `borger.${other}`] as const

describe('who may open a room', () => {
  const own = [`personale.${self}`, `borger.${self}`]
  const staff = ['personale', `personale.${self}`, `personale.${other}`]
  const opens: Record<Rolle, string[]> = {
    borger: ['personale', `borger.${self}`, `borger.${other}`],
    medarbejder: staff,
    leder: staff,
    paaroerende: own,
    vaerge: own,
    fuldmaegtig: own,
    frivillig: own,
    laege: [`personale.${self}`],
    sagsbehandler: [`personale.${self}`],
    samarbejdspartner: [`personale.${self}`],
    tilsyn: [`personale.${self}`],
  }
  for (const rolle of roller) {
    for (const id of every) {
      const yes = opens[rolle].includes(id)
      it(`${rolle}: ${id} ${yes ? 'opens' : 'is closed'}`, () => {
        expect(mayOpen(as(rolle), rum(id))).toBe(yes)
      })
    }
  }
  it('a person’s own start page opens none', () => {
    expect(every.filter((id) => mayOpen({ person: self, rolle: 'mig' }, rum(id)))).toEqual([])
  })
})

describe('who may know of a room', () => {
  it('the borger of every one; everybody else of those they may open', () => {
    for (const rolle of roller) {
      const known = every.filter((id) => mayKnow(as(rolle), rum(id)))
      const expected = every.filter((id) => rolle === 'borger' || mayOpen(as(rolle), rum(id)))
      expect([rolle, known]).toEqual([rolle, expected])
    }
  })
})

describe('own rooms', () => {
  it('are two for those who are close, one for professionals, none for borger and staff', () => {
    expect(roller.map((rolle) => [rolle, ownRooms(as(rolle)).length])).toEqual([
      ['borger', 0], ['paaroerende', 2], ['vaerge', 2], ['fuldmaegtig', 2], ['frivillig', 2], ['laege', 1],
      ['sagsbehandler', 1], ['samarbejdspartner', 1], ['tilsyn', 1], ['medarbejder', 0], ['leder', 0],
    ])
  })
})

describe('whether a word reaches anybody', () => {
  const grund: Grund = {
    id: 'g', rolle: 'paaroerende', adgang: { besked: ['read'] }, basis: 'samtykke', givetAf: 'x', fra: 10, til: 20,
    status: 'aktiv',
  }
  const reached = (change: Partial<Grund>, slags: Slags = 'paaroerende-borger', now = 15) =>
    isReached({ person: other, version: 1, grunde: [{ ...grund, ...change }] }, slags, now)

  it('yes, while the adgang opens messages', () => {
    const never = { til: undefined }
    expect([reached({}), reached({}, 'paaroerende-borger', 10), reached(never, 'paaroerende-borger', 99)])
      .toEqual([true, true, true])
  })
  it.each([
    ['there is no adgang', isReached(undefined, 'paaroerende-personale', 15)],
    ['it was ended', reached({ status: 'ophoert' })],
    ['it has run out', reached({}, 'paaroerende-borger', 20)],
    ['it has not begun', reached({}, 'paaroerende-borger', 9)],
    ['it opens something else', reached({ adgang: { dagbog: ['read', 'write'] } })],
    ['it opens messages for writing only', reached({ adgang: { besked: ['write'] } })],
    ['it is a professional’s, and the room is the borger’s', reached({ rolle: 'laege' })],
    ['it is the borger’s own', reached({ rolle: 'borger' }, 'paaroerende-personale')],
  ])('no, when %s', (_why, is) => { expect(is).toBe(false) })
  it('a professional is reached in the room with the staff', () => {
    expect(reached({ rolle: 'laege' }, 'paaroerende-personale')).toBe(true)
  })
})

describe('the inbox', () => {
  it('takes what is for the staff, lets go when staff answer, and is not told of the borger’s own talks', () => {
    const writers = ['borger', 'paaroerende', 'laege', 'medarbejder', 'leder'] as const
    expect(writers.map((rolle) => inInbox(as(rolle), rum(`personale.${self}`))))
      .toEqual(['waits', 'waits', 'waits', 'answered', 'answered'])
    expect(inInbox(as('borger'), rum('personale'))).toBe('waits')
    expect(writers.map((rolle) => inInbox(as(rolle), rum(`borger.${self}`)))).toEqual(writers.map(() => 'untouched'))
  })
})
