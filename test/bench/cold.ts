import type { Measures } from './goals.ts'
import type { Ground } from './ground.ts'
import { lists } from './requests.ts'
import { ofMedians, stat } from './stats.ts'
import { startCold } from './worker.ts'

const sides = ['ours', 'empty', 'doc'] as const

/** P5: process start to first authorised answer, each side in turn, a fresh process each time. */
export const measureCold = async ({ bundles, env, reader }: Ground, times: number): Promise<Measures> => {
  const [event] = lists(reader, 1)
  const wall = { ours: [] as number[], empty: [] as number[], doc: [] as number[] }
  const cpu = { ours: [] as number[], empty: [] as number[], doc: [] as number[] }
  for (let i = 0; i < times; i++) {
    for (const side of sides) {
      const once = await startCold(bundles[side], env, event)
      if (once.status !== 200) throw new Error(`a cold ${side} answered ${once.status}`)
      wall[side].push(once.wall)
      cpu[side].push(once.cpu)
    }
  }
  return {
    P5: ofMedians(wall.ours, wall.empty),
    'P5.doc': ofMedians(wall.doc, wall.empty),
    'P5.ms': stat(wall.ours),
    'P5.empty.ms': stat(wall.empty),
    'P5.cpu': ofMedians(cpu.ours, cpu.empty),
  }
}
