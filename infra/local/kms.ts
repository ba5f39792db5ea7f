import { mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { keyIds, masterKeys } from './kms-keys.ts'
import { KmsError, operations } from './kms-operations.ts'
import { readAll, serveLoopback } from './loopback.ts'

export type Kms = {
  /** What `AWS_ENDPOINT_URL_KMS` is set to. */
  endpoint: string
  /** What `KMS_KEY`, `KMS_MAC_KEY` and `KMS_SIGN_KEY` are set to. */
  keys: typeof keyIds
  stop: () => Promise<void>
}

const send = (res: ServerResponse, status: number, body: unknown) =>
  void res.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body))

const refusal = (error: unknown) => {
  if (error instanceof KmsError) return { __type: error.type, message: error.message }
  return { __type: 'ValidationException', message: error instanceof z.ZodError ? z.prettifyError(error) : 'not valid' }
}

/**
 * The part of KMS the portal uses, for the real SDK to speak to: data keys with an encryption context, HMAC, and
 * ECDSA signatures. Master keys lie in a file; without `dir` they are gone at `stop`.
 */
export const startKms = async ({ dir, port }: { dir?: string; port?: number } = {}): Promise<Kms> => {
  const home = dir ?? mkdtempSync(join(tmpdir(), 'samspil-kms-'))
  const run = operations(masterKeys(home))
  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const name = String(req.headers['x-amz-target'] ?? '').replace('TrentService.', '')
    const body = await readAll(req)
    try {
      send(res, 200, run(name, JSON.parse(body.toString())))
    } catch (error) {
      send(res, 400, refusal(error))
    }
  }
  const server = await serveLoopback(answer, port)
  const stop = async () => {
    await server.stop()
    if (dir === undefined) rmSync(home, { recursive: true, force: true })
  }
  return { endpoint: server.endpoint, keys: keyIds, stop }
}
