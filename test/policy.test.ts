import { describe, expect, it } from 'vitest'
import { hours, minutes } from '../functions/core/clock.ts'
import { absoluteLimit, idleLimit, newSession } from '../functions/core/session.ts'
import type { Facts } from '../functions/adgang/policy.ts'
import { decideBorger, decideOwn, decideSted, isWithin } from '../functions/adgang/policy.ts'
import type { Grund, Tilknytning } from '../functions/adgang/grund.ts'
import {
  canBeHiddenFrom, lanesHolding, lanesOf, lanesToWrite, mayHide, mayKnowReaders, maySee, maySeeReader, maySeeVersion,
} from '../functions/dagbog/policy.ts'
import type { Laesere } from '../functions/dagbog/contract.ts'
import { roller } from '../functions/core/scope.ts'
import type { PersonId } from '../functions/core/ids.ts'
import type { Rolle } from '../functions/core/scope.ts'

const now = Date.parse('2026-11-22T09:00:00+01:00')

const grund: Grund = {
  id: 'g', rolle: 'paaroerende', adgang: { dagbog: ['read'] }, basis: 'samtykke', givetAf: 'leder',
  fra: now - hours(1), til: now + hours(1), status: 'aktiv',
}
const work: Tilknytning = {
  sted: 'hav', rolle: 'medarbejder', adgang: { indbakke: ['read'] }, borgere: { dagbog: ['read'] }, fra: now - 1, til: now + 1,
}
const facts: Facts = {
  session: newSession('betydelig', now - minutes(1)),
  person: { active: true, version: 1, steder: [] },
  adgang: { person: 'p', version: 1, grunde: [grund] },
  head: { enhed: 'hav', version: 1, status: 'aktiv' },
}
const withGrund = (change: Partial<Grund>): Facts => ({ ...facts, adgang: { person: 'p', version: 1, grunde: [{ ...grund, ...change }] } })
const atWork = (change: Partial<Tilknytning> = {}): Facts =>
  ({ ...facts, adgang: undefined, stands: true, person: { active: true, version: 1, steder: [{ ...work, ...change }] } })
const why = (given: Facts, scope: 'dagbog' | 'medicin' = 'dagbog', right: 'read' | 'write' = 'read') => {
  const decision = decideBorger(given, scope, right, now)
  return decision.by === 'nobody' ? decision.why : decision.by
}

describe('an adgang om a borger', () => {
  it('opens what it names', () => { expect(why(facts)).toBe('adgang') })
  it('opens until the millisecond before its end', () => { expect(why(withGrund({ til: now + 1 }))).toBe('adgang') })
  it('opens from its very first millisecond', () => { expect(why(withGrund({ fra: now }))).toBe('adgang') })
  it('may stand without an end', () => { const { til: _, ...endless } = grund; expect(why({ ...facts, adgang: { person: 'p', version: 1, grunde: [endless] } })).toBe('adgang') })

  it.each<[string, Facts, string]>([
    ['nobody is signed in', { ...facts, session: undefined }, 'ingen-session'],
    ['the session is idle', { ...facts, session: { ...newSession('hoej', now - idleLimit) } }, 'ingen-session'],
    ['the session is too old', { ...facts, session: { ...newSession('hoej', now - absoluteLimit), seenAt: now } }, 'ingen-session'],
    ['there is no such person', { ...facts, person: undefined }, 'inaktiv'],
    ['the person is shut out', { ...facts, person: { active: false, version: 1, steder: [] } }, 'inaktiv'],
    ['there is no adgang', { ...facts, adgang: undefined }, 'ingen-adgang'],
    ['there is no such borger', { ...facts, head: undefined }, 'ingen-adgang'],
    ['the borger’s home is closed', { ...facts, head: { enhed: 'hav', version: 1, status: 'lukket' } }, 'lukket'],
    ['it was ended', withGrund({ status: 'ophoert' }), 'ingen-adgang'],
    ['its end is now', withGrund({ til: now }), 'ingen-adgang'],
    ['it has not begun', withGrund({ fra: now + 1 }), 'ingen-adgang'],
    ['it names another scope', withGrund({ adgang: { medicin: ['read'] } }), 'ingen-adgang'],
    ['it names another right', withGrund({ adgang: { dagbog: ['write'] } }), 'ingen-adgang'],
  ])('is refused when %s', (_title, given, expected) => { expect(why(given)).toBe(expected) })

  it('rests on the grund that reaches furthest back', () => {
    const limited = { ...grund, id: 'new', aeldste: now }
    const decided = (grunde: Grund[]) => {
      const decision = decideBorger({ ...facts, adgang: { person: 'p', version: 1, grunde } }, 'dagbog', 'read', now)
      return decision.by === 'adgang' && decision.grund.id
    }
    expect(decided([limited, grund])).toBe('g')
    expect(decided([limited, { ...grund, aeldste: now - 1 }])).toBe('g')
    expect(decided([grund, { ...grund, id: 'other' }])).toBe('g')
  })

  it('does not let a scope in by the name of something every object has', () => {
    expect(decideBorger(facts, 'constructor' as 'dagbog', 'read', now).by).toBe('nobody')
  })
})

describe('work at the enhed where the borger lives', () => {
  it('opens what that work opens on the borgere there', () => { expect(why(atWork())).toBe('tilknytning') })

  it.each<[string, Facts]>([
    ['it is at another enhed', atWork({ sted: 'skov' })],
    ['it is over', atWork({ til: now })],
    ['it has not begun', atWork({ fra: now + 1 })],
    ['it opens nothing on borgere', atWork({ borgere: {} })],
    ['the borger is closed', { ...atWork(), head: { enhed: 'hav', version: 1, status: 'lukket' } }],
  ])('opens nothing when %s', (_title, given) => { expect(decideBorger(given, 'dagbog', 'read', now).by).toBe('nobody') })
})

describe('an adgang om a sted', () => {
  const by = (given: Facts, sted = 'hav') => decideSted(given, sted, 'indbakke', 'read', now).by
  it('opens that very sted', () => { expect(by(atWork())).toBe('tilknytning') })
  it.each<[string, Facts, string]>([
    ['another sted is asked for', atWork(), 'skov'],
    ['the sted does not stand', { ...atWork(), stands: false }, 'hav'],
    ['the scope is not named', atWork({ adgang: { beboere: ['read'] } }), 'hav'],
    ['the work is over', atWork({ til: now }), 'hav'],
    ['nobody is signed in', { ...atWork(), session: undefined }, 'hav'],
  ])('opens nothing when %s', (_title, given, sted) => { expect(by(given, sted)).toBe('nobody') })
})

describe('a person’s own things', () => {
  it('need a session and an active person, and nothing else', () => {
    expect(decideOwn(facts, now)).toBe('own')
    expect(decideOwn({ ...facts, session: undefined }, now)).toMatchObject({ why: 'ingen-session' })
    expect(decideOwn({ ...facts, person: { active: false, version: 1, steder: [] } }, now)).toMatchObject({ why: 'inaktiv' })
  })
})

describe('nobody gives wider than they hold', () => {
  it.each<[Parameters<typeof isWithin>[0], boolean]>([
    [{ dagbog: ['read'] }, true], [{}, true], [{ dagbog: ['read', 'write'] }, false], [{ medicin: ['read'] }, false],
    [{ dagbog: ['read'], medicin: ['read'] }, false], [{ valueOf: ['read'] } as object, false],
  ])('%o within reading the dagbog: %s', (asked, expected) => { expect(isWithin(asked, { dagbog: ['read'] })).toBe(expected) })
})

const far = 'far' as PersonId
const reader = (rolle: Rolle) => ({ person: 'mig' as PersonId, rolle })

describe('who reads which lane of the dagbog', () => {
  it.each<[Rolle, readonly string[]]>([
    ['borger', ['mig', 'personale', 'alle']],
    ['medarbejder', ['personale', 'alle', 'p.mig']],
    ['leder', ['personale', 'alle', 'p.mig']],
    ['paaroerende', ['alle', 'p.mig']],
    ['laege', ['alle', 'p.mig']],
    ['frivillig', ['alle', 'p.mig']],
    ['vaerge', ['alle', 'p.mig']],
  ])('%s', (rolle, lanes) => { expect(lanesOf(reader(rolle))).toEqual(lanes) })

  it('hides what is hidden from the reader, unless the reader wrote it', () => {
    expect(maySee(reader('paaroerende'), { writtenBy: 'anna', hiddenFrom: ['mig'], at: 0 })).toBe(false)
    expect(maySee(reader('paaroerende'), { writtenBy: 'anna', hiddenFrom: ['far'], at: 0 })).toBe(true)
    expect(maySee(reader('paaroerende'), { writtenBy: 'mig', hiddenFrom: ['mig'], at: 0 })).toBe(true)
  })

  it('shows nothing older than the adgang reaches, but always the own words', () => {
    const notat = (at: number, writtenBy = 'anna') => ({ writtenBy, hiddenFrom: [], at })
    const limited = { ...reader('paaroerende'), seesFrom: 10 }
    expect([notat(9), notat(10), notat(9, 'mig')].map((one) => maySee(limited, one))).toEqual([false, true, true])
    expect(maySeeVersion(limited, { ...notat(9), laesere: 'alle' })).toBe(false)
    expect(maySee(reader('paaroerende'), notat(9))).toBe(true)
  })

  it('shows an earlier wording only to one who could have read it then', () => {
    const version = (laesere: 'mig' | 'personale' | 'alle', writtenBy = 'anna') => ({ laesere, writtenBy, hiddenFrom: [], at: 0 })
    expect(maySeeVersion(reader('paaroerende'), version('alle'))).toBe(true)
    expect(maySeeVersion(reader('paaroerende'), version('personale'))).toBe(false)
    expect(maySeeVersion(reader('paaroerende'), version('personale', 'mig'))).toBe(true)
    expect(maySeeVersion(reader('medarbejder'), version('mig'))).toBe(false)
    expect(maySeeVersion(reader('borger'), version('mig'))).toBe(true)
  })

  it('puts a relative’s words with the borger and the staff, and a copy where the writer finds them', () => {
    expect(lanesToWrite(reader('paaroerende'), 'personale')).toEqual(['personale', 'p.mig'])
    expect(() => lanesToWrite(reader('paaroerende'), 'alle')).toThrow('for-bred-adgang')
    expect(() => lanesToWrite(reader('medarbejder'), 'mig')).toThrow('forkert-indhold')
    expect(lanesToWrite(reader('medarbejder'), 'alle')).toEqual(['alle'])
    expect(lanesToWrite(reader('borger'), 'mig')).toEqual(['mig'])
  })
})

describe('hiding a notat', () => {
  it('is the borger’s alone', () => {
    expect(roller.filter((rolle) => mayHide({ rolle }))).toEqual(['borger'])
  })

  it.each<[string, boolean, { writtenBy?: string; laesere?: Laesere; readsAs?: Rolle[] }]>([
    ['a pårørende who reads what is for all', true, {}],
    ['one of whose adgange opens that lane', true, { laesere: 'personale', readsAs: ['paaroerende', 'medarbejder'] }],
    ['one who reads nothing', false, { readsAs: [] }],
    ['the writer', false, { writtenBy: 'far' }],
    ['a pårørende, of what is for the staff', false, { laesere: 'personale' }],
    ['anyone, of what is the borger’s alone', false, { laesere: 'mig', readsAs: ['medarbejder'] }],
    ['the borger', false, { readsAs: ['borger'] }],
    ['the borger who has another hat too', false, { readsAs: ['borger', 'paaroerende'] }],
  ])('from %s: %s', (_who, expected, { writtenBy = 'anna', laesere = 'alle', readsAs = ['paaroerende'] }) => {
    expect(canBeHiddenFrom({ writtenBy, laesere }, far, readsAs)).toBe(expected)
  })

  it('reaches every lane the words lie in', () => {
    expect(lanesHolding({ by: 'mor', rolle: 'paaroerende', laesere: 'personale' })).toEqual(['personale', 'p.mor'])
    expect(lanesHolding({ by: 'mads', rolle: 'medarbejder', laesere: 'personale' })).toEqual(['personale'])
    expect(lanesHolding({ by: 'anna', rolle: 'borger', laesere: 'mig' })).toEqual(['mig'])
  })
})

describe('who is told who has read a notat', () => {
  it.each<[string, Rolle, string, boolean]>([
    ['the borger', 'borger', 'anna', true], ['the writer', 'paaroerende', 'mig', true],
    ['another relative', 'paaroerende', 'anna', false], ['staff who did not write it', 'medarbejder', 'anna', false],
    ['the leder who did not write it', 'leder', 'anna', false], ['a værge', 'vaerge', 'anna', false],
  ])('%s', (_who, rolle, writtenBy, expected) => {
    expect(mayKnowReaders(reader(rolle), { writtenBy })).toBe(expected)
  })

  it.each<[Rolle, Rolle, boolean]>([
    ['borger', 'paaroerende', true], ['medarbejder', 'paaroerende', true], ['leder', 'vaerge', true],
    ['paaroerende', 'borger', true], ['paaroerende', 'medarbejder', true], ['paaroerende', 'leder', true],
    ['paaroerende', 'paaroerende', false], ['paaroerende', 'vaerge', false], ['vaerge', 'laege', false],
    ['frivillig', 'frivillig', false],
  ])('a %s of a %s: %s', (rolle, of, expected) => {
    expect(maySeeReader(reader(rolle), { person: 'far', rolle: of })).toBe(expected)
    expect(maySeeReader(reader(rolle), { person: 'mig', rolle: of })).toBe(false)
  })
})
