import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { edgesOf, files, findCycle, importsIn, root } from './architecture/imports.ts'
import type { Edge } from './architecture/imports.ts'
import { floorOf, layers, neighbours, sideways, upward } from './architecture/layers.ts'

const functions = edgesOf('functions/**/*.ts')
const inside = functions.filter(({ to }) => to.startsWith('functions/'))
const askers = (edges: readonly Edge[], what: RegExp) =>
  [...new Set(edges.filter(({ to }) => what.test(to)).map(({ from }) => from))].toSorted()

describe('in functions/', () => {
  it('every file has its floor, and every floor its files', () => {
    const all = files('functions/**/*.ts')
    expect(all.filter((file) => floorOf(file) < 0)).toEqual([])
    expect(layers.filter((_, floor) => !all.some((file) => floorOf(file) === floor)).map(([name]) => name)).toEqual([])
  })

  it('imports run down the list only', () => expect(upward(inside)).toEqual([]))

  it('no feature asks its neighbour on the same floor', () => expect(sideways(inside)).toEqual(Object.keys(neighbours)))

  it('no way leads back to where it began', () => expect(findCycle(inside)).toBeUndefined())

  it('nothing knows where it runs, how it looks or how it is tested', () =>
    expect(functions.filter(({ to }) => /^(infra|web|test)\//.test(to))).toEqual([]))

  it('one file speaks DynamoDB, one S3, one KMS beside the signer of the login', () => {
    expect(askers(functions, /dynamodb/)).toEqual(['functions/table/table.ts'])
    expect(askers(functions, /client-s3|s3-/)).toEqual(['functions/files/files.ts'])
    expect(askers(functions.filter(({ from }) => from.split('/').length > 2), /client-kms/))
      .toEqual(['functions/login/signer.ts', 'functions/table/kms.ts'])
  })

  it('only doors.ts makes a permit', () => {
    const takes = /import\s+(?!type\s)\{[^}]*\bissue\b[^}]*\}\s+from/
    const makers = files('functions/**/*.ts').filter((file) => takes.test(readFileSync(join(root, file), 'utf8')))
    expect(makers).toEqual(['functions/adgang/doors.ts'])
    expect(readFileSync(join(root, 'functions/adgang/permit.ts'), 'utf8').match(/issued\.add/g)).toHaveLength(1)
  })

  it('the table is handed to the rights core, the login, the operator and the follower, and to no feature', () => {
    const holders = askers(functions.filter(({ from }) => !/^functions\/[a-z]+\.ts$/.test(from)), /table\/table\.ts$/)
    const taken = holders.filter((file) => /import (?:type )?\{[^}]*\bTable\b[^}]*\}/.test(readFileSync(join(root, file), 'utf8')))
    expect(taken).toEqual([
      'functions/adgang/commit.ts', 'functions/adgang/disclose.ts', 'functions/adgang/doors.ts', 'functions/adgang/house.ts',
      'functions/audit/chain-store.ts', 'functions/audit/follow.ts', 'functions/audit/laest.ts', 'functions/audit/refusals.ts',
      'functions/drift/operator.ts', 'functions/login/store.ts', 'functions/table/vault.ts'])
  })
})

describe('beside functions/', () => {
  const of = (folder: string) => edgesOf(`${folder}/**/*.{ts,tsx,mjs}`).filter(({ to }) => to.startsWith('functions/'))

  it('web/ takes only types, and only from contracts and core', () => {
    const web = of('web')
    expect(web.length).toBeGreaterThan(20)
    expect(web.filter(({ isType }) => !isType)).toEqual([])
    expect(web.filter(({ to }) => !/\/(contract|core\/\w+)\.ts$/.test(to))).toEqual([])
    expect(edgesOf('web/**/*.{ts,tsx}').filter(({ to }) => /^(infra|test)\//.test(to))).toEqual([])
  })

  it('infra/ takes the tables and nothing else, the demo world too', () =>
    expect([...new Set(of('infra').map(({ to }) => to))]).toEqual(['functions/table/schema.ts']))
})

/** A file that has been cut is taken off this list; none is put on it. */
const toBeCut = ['web/style/ui.scss', 'test/aktivitet.test.ts', 'test/gateway.test.ts']

describe('the shape of the house', () => {
  it('has the same rooms at the top, and no more', () => {
    const made = ['node_modules', 'cdk.out', 'coverage']
    const rooms = readdirSync(root).filter((name) => !name.startsWith('.') && !made.includes(name))
    const fixed = ['README.md', 'cdk.json', 'functions', 'infra', 'package-lock.json', 'package.json', 'test', 'tsconfig.json', 'web']
    expect(rooms.filter((name) => name !== 'LICENSE').toSorted()).toEqual(fixed)
    expect(files('{functions,infra,web,test}/**/{utils,shared,lib,common,helpers}')).toEqual([])
  })

  const lengthOf = (file: string) => readFileSync(join(root, file), 'utf8').split('\n').length - 1
  const written = (folder: string) => files(`${folder}/**/*.{ts,tsx,mjs,css,scss}`)
  const shareBelow = (folder: string, lines: number) => {
    const all = written(folder)
    return all.filter((file) => lengthOf(file) < lines).length / all.length
  }

  it('has no file of more than 250 lines, but those that are still to be cut', () => {
    const long = ['functions', 'infra', 'web', 'test'].flatMap(written).filter((file) => lengthOf(file) > 250)
    expect(long.filter((file) => !toBeCut.includes(file))).toEqual([])
  })

  it.each(['functions', 'infra', 'web'])('%s: half of the files are under 60 lines, nine in ten under 200', (folder) => {
    expect(shareBelow(folder, 60)).toBeGreaterThan(0.5)
    expect(shareBelow(folder, 200)).toBeGreaterThan(0.9)
  })
})

describe('the test itself', () => {
  const edge = (from: string, to: string): Edge => ({ from: `functions/${from}`, to: `functions/${to}`, isType: false })

  it('sees what it looks for', () => {
    expect(importsIn('functions/dagbog/store.ts', [
      "import { a,\n  b } from '../core/ids.ts'", "import type { C } from './contract.ts'", "export { d } from '../adgang/d.ts'",
      "import '../e.ts'", "const f = await import('../../infra/f.ts')", "// import { g } from 'g'",
      "import { type H } from 'h'",
    ].join('\n'))).toEqual([
      ['functions/core/ids.ts', false], ['functions/dagbog/contract.ts', true], ['functions/adgang/d.ts', false],
      ['functions/e.ts', false], ['h', false], ['infra/f.ts', false],
    ].map(([to, isType]) => ({ from: 'functions/dagbog/store.ts', to, isType })))
  })

  it('refuses what goes up, aside or round', () => {
    expect(upward([edge('dagbog/policy.ts', 'dagbog/store.ts'), edge('dagbog/store.ts', 'dagbog/policy.ts')]))
      .toEqual(['functions/dagbog/policy.ts asks functions/dagbog/store.ts'])
    expect(upward([edge('core/ids.ts', 'table/keys.ts'), edge('table/table.ts', 'adgang/permit.ts')])).toHaveLength(2)
    expect(sideways([edge('dagbog/store.ts', 'besked/store.ts'), edge('besked/policy.ts', 'adgang/policy.ts')]))
      .toEqual(['functions/dagbog/store.ts asks functions/besked/store.ts'])
    const round = [edge('a.ts', 'b.ts'), edge('b.ts', 'c.ts'), edge('c.ts', 'b.ts')]
    expect(findCycle(round)).toEqual(['functions/b.ts', 'functions/c.ts', 'functions/b.ts'])
    expect(findCycle(round.slice(0, 2))).toBeUndefined()
    expect(floorOf('functions/dagbog/helpers.ts')).toBe(-1)
  })
})
