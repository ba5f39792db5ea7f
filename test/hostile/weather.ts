import { AsyncLocalStorage } from 'node:async_hooks'
import { Readable } from 'node:stream'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'

/**
 * What can go wrong on the way to the store. `lost`: it was done, and the answer never came. `conflict`: two transactions
 * at once. `unprocessed`: less than all of a batch was read.
 */
export type Fault = 'denied' | 'throttled' | 'broken' | 'dropped' | 'lost' | 'timeout' | 'conflict' | 'unprocessed'

/** One call of ours to the store: its place among those of this request, and its name. Tried again, it is the same call. */
export type Call = { readonly place: number; readonly name: string }
export type Weather = (call: Call) => Fault | undefined

type Sent = { readonly headers: Record<string, string>; readonly body?: unknown }
type Answered = { response: unknown }

const said = (statusCode: number, content: object): Answered => ({
  response: {
    statusCode, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: Readable.from([JSON.stringify(content)]),
  },
})
const refusal = (status: number, type: string, more: object = {}): Answered =>
  said(status, { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'as injected', ...more })

const cut = (name: string, code: string): Error => Object.assign(new Error('as injected'), { name, code })

const bodyOf = ({ body }: Sent) =>
  JSON.parse(typeof body === 'string' ? body : Buffer.from(body as Uint8Array).toString('utf8')) as Record<string, unknown>

const reasons = (sent: Sent) => (bodyOf(sent)['TransactItems'] as unknown[])
  .map((_item, i) => ({ Code: i === 0 ? 'TransactionConflict' : 'None' }))

/** Puts weather between the portal and the engine, at the place where the SDK sends: its own retries are the real ones. */
export const makeWeather = (client: DynamoDBClient) => {
  const inside = new AsyncLocalStorage<{ weather: Weather; seen: Map<string, Call>; names: string[] }>()
  let everywhere: Weather | undefined
  const handler = client.config.requestHandler
  const send = handler.handle.bind(handler) as (sent: never, options: never) => Promise<Answered>

  const callOf = (sent: Sent): Call => {
    const name = sent.headers['x-amz-target']?.split('.')[1] ?? ''
    const here = inside.getStore()
    if (!here) return { place: -1, name }
    const id = sent.headers['amz-sdk-invocation-id'] ?? ''
    const call = here.seen.get(id) ?? { place: here.seen.size, name }
    if (!here.seen.has(id)) here.names.push(name)
    here.seen.set(id, call)
    return call
  }

  const strike = async (fault: Fault, sent: Sent, name: string, forward: () => Promise<Answered>): Promise<Answered> => {
    if (fault === 'denied') return refusal(400, 'AccessDeniedException')
    if (fault === 'throttled') return refusal(400, 'ProvisionedThroughputExceededException')
    if (fault === 'conflict' && name === 'TransactWriteItems') {
      return refusal(400, 'TransactionCanceledException', { CancellationReasons: reasons(sent) })
    }
    if (fault === 'unprocessed' && name === 'BatchGetItem') {
      return said(200, { Responses: {}, UnprocessedKeys: bodyOf(sent)['RequestItems'] })
    }
    if (fault === 'timeout') throw cut('TimeoutError', 'ETIMEDOUT')
    if (fault === 'dropped') throw cut('Error', 'ECONNRESET')
    if (fault === 'lost') {
      const { response } = await forward()
      // Read to its end, or the connection would stand open for good.
      for await (const _part of (response as { body: AsyncIterable<unknown> }).body) { /* nobody hears it */ }
      throw cut('Error', 'ECONNRESET')
    }
    return refusal(500, 'InternalServerError')
  }

  const handle = async (sent: never, options: never): Promise<Answered> => {
    const call = callOf(sent)
    const fault = (inside.getStore()?.weather ?? everywhere)?.(call)
    const forward = () => send(sent, options)
    return fault ? strike(fault, sent, call.name, forward) : forward()
  }
  Object.assign(handler, { handle })

  /** Waiting is not what is tested: the SDK tries again at once, and so often that what lies above it is reached too. */
  const atOnce = async (attempts = 2) => {
    const strategy = await client.config.retryStrategy()
    const retryBackoffStrategy = { setDelayBase: () => undefined, computeNextBackoffDelay: () => 1 }
    Object.assign(strategy, { retryBackoffStrategy, maxAttemptsProvider: () => Promise.resolve(attempts) })
  }

  return {
    atOnce,
    /** Does one thing under its own weather; gives the names of the calls it made, too. */
    under: async <T>(weather: Weather, act: () => Promise<T>): Promise<{ value: T; names: readonly string[] }> => {
      const names: string[] = []
      return { value: await inside.run({ weather, seen: new Map(), names }, act), names }
    },
    /** The weather for everybody, or none. */
    set: (weather: Weather | undefined) => { everywhere = weather },
  }
}

export type Sky = ReturnType<typeof makeWeather>
