import { readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { paths } from '../../infra/build/paths.ts'
import { goals, verdict } from './goals.ts'
import type { Goal, Measures } from './goals.ts'
import type { Stat } from './stats.ts'

const number = (value: number): string => {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return String(Number(value.toFixed(digits)))
}

const spread = ({ low, high, n }: Stat): string => (n > 1 ? `${number(low)}–${number(high)} (${n})` : '')

const signs = { goal: 'goal', must: 'ok', missed: 'MISSED' } as const

const line = (name: string, goal: Goal, now: Stat): string[] => [
  name, goal.what, number(goal.goal), number(goal.must), `${number(now.median)} ${goal.unit}`.trim(), spread(now),
  goal.told ? `(${signs[verdict(goal, now.median)]})` : signs[verdict(goal, now.median)],
]

const head = ['', 'smaller is better', 'goal', 'must', 'now', 'middle half (n)', '']
const rightward = new Set([2, 3, 4])

/** One line per goal that was measured, in the order of the goals. */
export const printTable = (measures: Measures): string => {
  const lines = Object.entries(goals).flatMap(([name, goal]) => {
    const now = measures[name]
    return now ? [line(name, goal, now)] : []
  })
  const widths = head.map((_, i) => Math.max(...[head, ...lines].map((cells) => (cells[i] ?? '').length)))
  return [head, ...lines].map((cells) => cells.map((cell, i) =>
    (rightward.has(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('  ').trimEnd()).join('\n')
}

const packages = [
  '@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', 'hono', 'zod', 'esbuild', 'vite', 'solid-js', 'lighthouse',
  '@dynoxide/linux-x64',
]

const versionOf = (name: string): string => {
  const manifest = readFileSync(join(paths.root, 'node_modules', name, 'package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

/** What the numbers were measured with. */
export const versions = (): Record<string, string> =>
  Object.fromEntries([['node', process.version], ...packages.map((name) => [name, versionOf(name)] as const)])

/** How busy the machine was: absolute times mean nothing on a shared one, and spread grows with this. */
export const machine = () => ({
  cpu: cpus()[0]?.model ?? '', cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30),
  load: loadavg().map((load) => Number(load.toFixed(1))),
})
