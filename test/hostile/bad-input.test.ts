import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld } from '../world.ts'
import { bodyTests } from './bad-input/bodies.ts'
import { cursorTests } from './bad-input/cursors.ts'
import type { Ground } from './bad-input/ground.ts'
import { headerTests } from './bad-input/headers.ts'
import { pathTests } from './bad-input/paths.ts'
import { queryTests } from './bad-input/queries.ts'
import { patience, runs, seed } from './bad-input/runs.ts'
import { makeGate } from './gate.ts'
import { changesLogged, kept } from './stored.ts'
import { makeThings } from './things.ts'

const ground = {} as Ground
let before: readonly string[]
let changes: number

beforeAll(async () => {
  console.log(`hostile: ${runs} generated cases, seed ${seed}`)
  const w = await makeWorld()
  Object.assign(ground, { w, gate: makeGate(w), made: await makeThings(w, { leder: w.leder, borger: w.anna }) })
  before = await kept(w)
  changes = await changesLogged(w)
})
afterAll(() => ground.w.stop())

/** Every route is asked by somebody who may, with something wrong about it. */
describe('whatever is sent', () => {
  /** Nothing is kept of it, and the next who asks is answered. */
  afterEach(async () => {
    const was = before
    before = await kept(ground.w)
    expect(before).toEqual(was)
    expect((await ground.w.ask(ground.w.leder, 'GET', '/api/me')).status).toBe(200)
  })

  describe('as a body', () => bodyTests(ground))
  describe('as a path', () => pathTests(ground))
  describe('as a header', () => headerTests(ground))
  describe('as a query', () => queryTests(ground))

  it('the log knows of no change', async () => {
    expect(await changesLogged(ground.w)).toBe(changes)
  }, patience)
})

describe('whatever is sent back', () => cursorTests(ground))
