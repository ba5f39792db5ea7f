import { isDeepStrictEqual } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Seen } from './canned/server.ts'
import type { Measures } from './goals.ts'
import type { Ground } from './ground.ts'
import { lists, writes } from './requests.ts'
import { exactly, kb } from './stats.ts'
import { startWorker } from './worker.ts'

/** What overlaps is one step: a call belongs to the next one when it began after all before it had been answered. */
const stepsOf = (calls: readonly Seen[]): number => {
  let steps = 0
  let until = -Infinity
  for (const call of calls.toSorted((a, b) => a.from - b.from)) {
    if (call.from > until) steps += 1
    until = Math.max(until, call.until)
  }
  return steps
}

const count = (calls: readonly Seen[], service: string) => calls.filter((call) => call.service === service).length

/** Warm calls of the deployed bundle, seen from the store; and what the relative is answered with (P7, P13). */
export const measureCalls = async ({ bundles, env, canned, reader, writer, tekst }: Ground): Promise<Measures> => {
  const [ours, doc] = [await startWorker(bundles.ours, env), await startWorker(bundles.doc, env)]
  canned.hold(15)
  const ask = async (events: readonly unknown[]) => {
    canned.seen()
    const { body } = await ours.run(events)
    return { body, calls: canned.seen() }
  }
  try {
    await ask([...lists(reader, 2), ...lists(writer, 2), ...writes(writer, tekst, 2)])
    const read = await ask(lists(writer, 1))
    const write = await ask(writes(writer, tekst, 1))
    const naive = (await doc.run(lists(writer, 1))).body
    if (!isDeepStrictEqual(JSON.parse(naive).notater, JSON.parse(read.body).notater)) {
      throw new Error('the naive build does not answer the same: it is no measure')
    }
    return {
      'P7.read.calls': exactly(count(read.calls, 'store')),
      'P7.read.steps': exactly(stepsOf(read.calls)),
      'P7.write.calls': exactly(count(write.calls, 'store')),
      'P7.write.steps': exactly(stepsOf(write.calls)),
      'P7.kms': exactly(count([...read.calls, ...write.calls], 'kms')),
      'P13.raw': kb(Buffer.byteLength(read.body)),
      'P13.gz': kb(gzipSync(read.body).length),
    }
  } finally {
    canned.hold(0)
    await Promise.all([ours.stop(), doc.stop()])
  }
}
