import { describe, expect, it } from 'vitest'
import { asAktivitet, emptyPlan, faults } from '../web/aktivitet/plan.ts'
import { momentAtHome, spanInWords } from '../web/aktivitet/tid.ts'

const said = (day: string, time: string) => new Date(momentAtHome(day, time)).toISOString()

describe('a day and a time said in the home, whatever the phone’s time zone', () => {
  it.each([
    ['in winter', '2026-11-25', '13:00', '2026-11-25T12:00:00.000Z'],
    ['in summer', '2026-07-01', '13:00', '2026-07-01T11:00:00.000Z'],
    ['just before the clock goes forward', '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['in the hour that is skipped', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['just after the clock went forward', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['in the hour that comes twice, the first time', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['after the hour that came twice', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['at midnight', '2027-01-01', '00:00', '2026-12-31T23:00:00.000Z'],
  ])('is the right moment %s', (_when, day, time, moment) => { expect(said(day, time)).toBe(moment) })
})

describe('how long an activity lasts, in words', () => {
  it('names the day once, and both days where it lasts over midnight', () => {
    const plain = (start: string, slut: string) => spanInWords(start, slut).replaceAll('\u00A0', ' ')
    expect(plain('2031-06-03T12:00:00Z', '2031-06-03T13:30:00Z')).toBe('tirsdag den 3. juni 2031 kl. 14.00 til kl. 15.30')
    expect(plain('2031-06-03T20:00:00Z', '2031-06-03T22:30:00Z'))
      .toBe('tirsdag den 3. juni 2031 kl. 22.00 til onsdag den 4. juni 2031 kl. 00.30')
  })
})

describe('a plan for an activity', () => {
  const whole = {
    ...emptyPlan('0id'), titel: ' Bowling ', sted: 'Hallen', dag: '2026-11-28', fra: '10:00', til: '13:00',
    behov: 'Kørestol ×1\n\n Nøddeallergi ×1 ', hvem: 'intern' as const,
  }

  it('becomes what the house asks for', () => {
    expect(asAktivitet(whole)).toEqual({
      titel: 'Bowling', sted: 'Hallen', start: '2026-11-28T09:00:00.000Z', slut: '2026-11-28T12:00:00.000Z', hjaelpere: 2,
      behov: ['Kørestol ×1', 'Nøddeallergi ×1'], forPaaroerende: false,
    })
  })

  it.each([
    ['titel', { titel: ' ' }], ['sted', { sted: '' }], ['dag', { dag: '' }], ['fra', { fra: '' }],
    ['til', { til: '10:00' }], ['til', { til: '' }],
    ['hjaelpere', { hjaelpere: '' }], ['hjaelpere', { hjaelpere: '2,5' }], ['hjaelpere', { hjaelpere: '51' }], ['hjaelpere', { hjaelpere: '-1' }],
    ['behov', { behov: 'x'.repeat(61) }], ['behov', { behov: 'x\n'.repeat(11) }],
  ] as const)('says that «%s» must be mended', (felt, change) => {
    expect(faults(whole)).toEqual([])
    expect(faults({ ...whole, ...change })).toEqual([felt])
  })

  it('may need none or fifty to help', () => {
    expect([faults({ ...whole, hjaelpere: '0' }), faults({ ...whole, hjaelpere: '50' })]).toEqual([[], []])
  })
})
