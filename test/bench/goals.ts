import type { Stat } from './stats.ts'

/** What was measured, by the goal's name; a name that is no goal stands beside it in the file for whoever wonders. */
export type Measures = Readonly<Record<string, Stat>>

/** Smaller is better, always. `must` is the floor, `goal` where we want to be; what is `told` is too noisy to judge. */
export type Goal = {
  readonly what: string
  readonly goal: number
  readonly must: number
  readonly unit: string
  readonly told: boolean
}

const a = (what: string, goal: number, must: number, unit = ''): Goal => ({ what, goal, must, unit, told: false })
const told = (goal: Goal): Goal => ({ ...goal, told: true })

const rru = (what: string) => a(`${what}, list of 20`, 8, 11, 'RRU')
const lcp = (page: string) => told(a(`Lighthouse mobile, ${page}: LCP`, 1.6, 2, 's'))
const tbt = told(a('… TBT', 50, 100, 'ms'))
const cls = told(a('… CLS', 0, 0.02))
const page = (name: string) => ({
  [`W1.${name}`]: a(`JS before content on a first load of ${name}, gz`, 25, 30, 'KB'),
  [`W4.${name}.requests`]: a('… requests before content', 6, 8),
  [`W4.${name}.waits`]: told(a('… of which content waits for', 6, 8)),
  [`W4.${name}.api`]: a('… API calls before content', 1, 2),
})
const lighthouse = (name: string) => ({
  [`W5.${name}.lcp`]: lcp(name),
  [`W5.${name}.tbt`]: tbt,
  [`W5.${name}.cls`]: cls,
})

const lists = (size: string) => ({
  [`P8.${size}.rru`]: rru(`${size} notater`),
  [`P8.${size}.wru`]: a('… its audit line', 1, 1, 'WRU'),
  [`P8.mig.${size}.rru`]: rru('… nine in ten for the borger alone'),
})

/** The numbers to reach. A goal that is met is raised. */
export const goals: Readonly<Record<string, Goal>> = {
  P1: a('warm CPU: list of 20 as a relative ÷ naive', 0.45, 0.85),
  'P1.lanes': a('… as one who also writes, a page in the own lane', 0.45, 0.85),
  P2: a('warm CPU: new notat as a relative ÷ naive', 0.4, 0.7),
  P3: a('CPU in requests 11–200 of a worker, list ÷ naive', 0.45, 0.8),
  P5: a('cold start to first authorised answer ÷ empty', 3.5, 6),
  'P6.min': a('API bundle, minified', 150, 480, 'KB'),
  'P6.gz': a('… gzipped', 50, 150, 'KB'),
  'P7.read.calls': a('store calls: list', 3, 4),
  'P7.read.steps': a('… in steps', 3, 3),
  'P7.write.calls': a('store calls: new notat', 2, 3),
  'P7.write.steps': a('… in steps', 2, 3),
  'P7.kms': a('KMS calls on a warm borger', 0, 0),
  ...lists('50'),
  ...lists('1000'),
  ...lists('100000'),
  'P8.personale.rru': told(rru('50 notater as staff (three lanes)')),
  'P8.borger.rru': told(rru('50 notater as the borger (three lanes)')),
  'P9.paaroerende.new': a('a new notat as a relative', 6, 10, 'WRU'),
  'P9.paaroerende.change': a('… changing it', 8, 12, 'WRU'),
  'P9.personale.new': a('a new notat as staff', 8, 10, 'WRU'),
  'P9.personale.change': a('… changing it', 10, 12, 'WRU'),
  'P13.raw': a('answer with 20 notater', 10, 12, 'KB'),
  'P13.gz': a('… gzipped', 3, 3.5, 'KB'),
  'W1.borger': a('JS on first load, the heaviest page about a borger, gz', 25, 30, 'KB'),
  'W1.let': told(a('… with the easy words', 25, 30, 'KB')),
  'W1.sted': a('JS on first load, the heaviest page of staff, gz', 25, 45, 'KB'),
  W2: a('JS of all pages about a borger together, gz', 60, 90, 'KB'),
  'W3.css': a('CSS, gz', 8, 12, 'KB'),
  'W3.fonts': a('fonts', 25, 35, 'KB'),
  'W3.pictograms': a('pictograms, gz', 12, 15, 'KB'),
  ...page('hjem'),
  ...page('dagbog'),
  ...page('skriv'),
  ...lighthouse('log-ind'),
  ...lighthouse('hjem'),
  ...lighthouse('dagbog'),
}

export type Verdict = 'goal' | 'must' | 'missed'

export const verdict = ({ goal, must }: Pick<Goal, 'goal' | 'must'>, value: number): Verdict => {
  if (value <= goal) return 'goal'
  return value <= must ? 'must' : 'missed'
}

/** Goals that were measured and not met to the floor, less those that are only told. */
export const missed = (measures: Measures): string[] =>
  Object.entries(goals).flatMap(([name, goal]) => {
    const value = measures[name]?.median
    const isFine = value === undefined || goal.told || verdict(goal, value) !== 'missed'
    return isFine ? [] : [`${name} is ${value}, must be ${goal.must}`]
  })
