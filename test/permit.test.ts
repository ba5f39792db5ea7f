import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Doors } from '../functions/adgang/doors.ts'
import { newId } from '../functions/core/ids.ts'
import type { NotatId, PersonId } from '../functions/core/ids.ts'
import type { Permit } from '../functions/adgang/permit.ts'
import { makeDagbogStore } from '../functions/dagbog/store.ts'
import { readClaim } from '../functions/http/session.ts'
import { makeWorld } from './world.ts'
import type { World } from './world.ts'

let w: World
beforeAll(async () => { w = await makeWorld() })
afterAll(() => w.stop())

const open = () => {
  const claim = readClaim(w.mads.cookie)
  if (!claim) throw new Error('no claim')
  return w.house.doors.openBorger(claim, w.anna.borger, 'dagbog', 'read', w.now())
}
const side = { antal: 5 }

describe('a permit', () => {
  it('opens what it was issued for', async () => {
    const dagbog = makeDagbogStore(w.house)
    await expect(dagbog.timeline(await open(), side)).resolves.toMatchObject({ values: [] })
  })

  it('is refused at run time when it is a copy, a cast or a look-alike', async () => {
    const dagbog = makeDagbogStore(w.house)
    const permit = await open()
    for (const forged of [{ ...permit }, structuredClone(permit), Object.create(permit), JSON.parse(JSON.stringify(permit))]) {
      await expect(dagbog.timeline(forged as Permit<'dagbog', 'read'>, side)).rejects.toThrow('not a permit')
    }
  })

  it('cannot be bent after it was issued', async () => {
    const permit = await open()
    expect(() => { Object.assign(permit, { person: w.mor.id }) }).toThrow(TypeError)
  })
})

/** What is not authorised does not compile: the compiler is the test, and `npm run types` its runner. */
const misuse = (doors: Doors, claim: Parameters<Doors['openBorger']>[0], house: World['house']) => async () => {
  const dagbog = makeDagbogStore(house)
  const medicin = await doors.openBorger(claim, 'b', 'medicin', 'read', 0)
  const writing = await doors.openBorger(claim, 'b', 'dagbog', 'write', 0)
  const sted = await doors.openSted(claim, 's', 'indbakke', 'read', 0)
  // @ts-expect-error a permit for another scope
  await dagbog.timeline(medicin, side)
  // @ts-expect-error a permit for another right
  await dagbog.timeline(writing, side)
  // @ts-expect-error a permit om a sted
  await dagbog.timeline(sted, side)
  // @ts-expect-error no permit at all
  await dagbog.timeline({ person: 'p' }, side)
  // @ts-expect-error a scope om a sted is no scope om a borger
  await doors.openBorger(claim, 'b', 'indbakke', 'read', 0)
  // @ts-expect-error one kind of id is not another
  const other: PersonId = medicin.om.borger
  await dagbog.one(await doors.openBorger(claim, other, 'dagbog', 'read', 0), newId() as NotatId)
  // @ts-expect-error a text is not an id
  await dagbog.one(await doors.openBorger(claim, 'b', 'dagbog', 'read', 0), 'abc')
  // @ts-expect-error a scope nobody has heard of
  await doors.openBorger(claim, 'b', 'journal', 'read', 0)
}

it('has a compiler that would say no', () => { expect(misuse).toBeTypeOf('function') })
