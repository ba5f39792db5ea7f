import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The three ways out of the house. Here nothing leaves: it lies in a folder and can be read. */
export const channels = ['mail', 'push', 'sms'] as const

export type Channel = (typeof channels)[number]

export type Outbox = {
  add: (channel: Channel, message: unknown) => void
  /** Oldest first. */
  list: (channel: Channel) => unknown[]
}

export const openOutbox = (dir: string): Outbox => {
  for (const channel of channels) mkdirSync(join(dir, channel), { recursive: true, mode: 0o700 })
  const names = (channel: Channel) => readdirSync(join(dir, channel)).filter((name) => name.endsWith('.json')).sort()
  return {
    add: (channel, message) => {
      const last = names(channel).at(-1) ?? '0'
      const file = join(dir, channel, String(Number.parseInt(last, 10) + 1).padStart(8, '0'))
      writeFileSync(`${file}.new`, JSON.stringify(message))
      renameSync(`${file}.new`, `${file}.json`)
    },
    list: (channel) => names(channel).map((name): unknown =>
      JSON.parse(readFileSync(join(dir, channel, name), 'utf8'))),
  }
}
