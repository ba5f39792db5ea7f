import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeVault } from '../functions/table/vault.ts'
import type { Vault } from '../functions/table/vault.ts'
import { startParts } from './house/parts.ts'
import type { TestParts } from './house/parts.ts'

let parts: TestParts
let vault: Vault
const [org, anna, bo] = ['0org', '0anna', '0bo'].map((name) => name.padEnd(22, '-')) as [string, string, string]

beforeAll(async () => {
  parts = await startParts()
  vault = makeVault(parts.parts.table, parts.parts.wrap)
  for (const borger of [anna, bo]) await parts.parts.table.add('keys', await vault.create({ org, borger }))
})
afterAll(() => parts.stop())

it('opens a text only for its owner, and only where it lay', async () => {
  const hers = await vault.unlock({ org, borger: anna })
  const sealed = hers.seal({ tekst: 'Hemmeligt' }, 'notat|1')
  expect(hers.open(sealed, 'notat|1')).toEqual({ tekst: 'Hemmeligt' })
  expect(() => hers.open(sealed, 'notat|2')).toThrow()
  const his = await vault.unlock({ org, borger: bo })
  expect(() => his.open(sealed, 'notat|1')).toThrow()
})

it('shows nothing of the text to one who reads the table', async () => {
  const sealed = (await vault.unlock({ org, borger: anna })).seal({ tekst: 'Hemmeligt' }, 'notat|1')
  expect(Buffer.from(sealed).includes('Hemmeligt')).toBe(false)
})

it('notices a single changed bit', async () => {
  const keys = await vault.unlock({ org, borger: anna })
  const sealed = keys.seal('ord', 'a')
  for (const at of [0, 12, sealed.length - 1]) {
    const bent = Uint8Array.from(sealed)
    bent[at] = (bent[at] ?? 0) ^ 1
    expect(() => keys.open(bent, 'a')).toThrow()
  }
})

it('gives no key, and so no access, when the key is gone', async () => {
  await expect(vault.unlock({ org, borger: '0carl'.padEnd(22, '-') })).rejects.toMatchObject({ code: 'proev-igen' })
})

it('does not open a wrapped key that was moved to another owner', async () => {
  const [hers] = await parts.parts.table.get('keys', [{ pk: `O#${org}#B#${anna}#`, sk: 'KEY#' }])
  const moved = '0moved'.padEnd(22, '-')
  await parts.parts.table.add('keys', { ...hers, pk: `O#${org}#B#${moved}#`, sk: 'KEY#' })
  await expect(vault.unlock({ org, borger: moved })).rejects.toThrow()
})

it('recognises the same content without telling it', async () => {
  const [hers, his] = await Promise.all([vault.unlock({ org, borger: anna }), vault.unlock({ org, borger: bo })])
  expect(hers.mark({ a: 1 })).toBe(hers.mark({ a: 1 }))
  expect(hers.mark({ a: 1 })).not.toBe(hers.mark({ a: 2 }))
  expect(hers.mark({ a: 1 })).not.toBe(his.mark({ a: 1 }))
})
