import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { KeyWrap } from '../../../functions/table/vault.ts'
import { readAll, serveLoopback } from '../../../infra/local/loopback.ts'
import { canned } from './answers.ts'
import type { Dump } from './dump.ts'

/** One call as it arrived and was answered, ms. */
export type Seen = { readonly service: string; readonly name: string; readonly from: number; readonly until: number }

export type Canned = {
  readonly endpoint: string
  /** Calls since the last time it was asked. */
  seen: () => Seen[]
  /** Holds every answer back so long, so that what is asked side by side overlaps. */
  hold: (ms: number) => void
  stop: () => Promise<void>
}

type Decrypt = { CiphertextBlob: string; EncryptionContext: { owner: string } }

const opener = (wrap: KeyWrap) => async ({ CiphertextBlob, EncryptionContext }: Decrypt) => {
  const plain = await wrap.unwrap(Buffer.from(CiphertextBlob, 'base64'), EncryptionContext.owner)
  return { KeyId: 'bench', Plaintext: Buffer.from(plain).toString('base64') }
}

/** DynamoDB and KMS from memory, on loopback: the same little work for whoever asks, so their time does not count. */
export const startCanned = async (dump: Dump, wrap: KeyWrap): Promise<Canned> => {
  const operations: Record<string, (body: never) => unknown> = { ...canned(dump), Decrypt: opener(wrap) }
  let held = 0
  let calls: Seen[] = []

  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const from = performance.now()
    const [service = '', name = ''] = String(req.headers['x-amz-target']).split('.')
    const body = JSON.parse((await readAll(req)).toString()) as never
    const operation = operations[name]
    const text = JSON.stringify(operation ? await operation(body) : { __type: 'UnknownOperationException' })
    if (held > 0) await sleep(held)
    res.writeHead(operation ? 200 : 400, {
      'content-type': `application/x-amz-json-1.${service.startsWith('DynamoDB') ? 0 : 1}`,
      'content-length': Buffer.byteLength(text), 'x-amzn-requestid': '0'.repeat(52), 'x-amz-crc32': '0',
    })
    calls.push({ service: service.startsWith('DynamoDB') ? 'store' : 'kms', name, from, until: performance.now() })
    res.end(text)
  }

  const server = await serveLoopback(answer)
  return {
    endpoint: server.endpoint,
    stop: server.stop,
    hold: (ms) => { held = ms },
    seen: () => {
      const since = calls
      calls = []
      return since
    },
  }
}
