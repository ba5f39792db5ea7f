import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { endChild, startChild } from './child.ts'
import type { LambdaSpec } from './house.ts'
import { maxPayload, tooLarge } from './limits.ts'
import { serveLoopback } from './loopback.ts'

export type Outcome =
  | { ok: true; payload: string }
  /** `error`: the handler threw. `crash`: the process died. `init`: it never started. */
  | { ok: false; why: 'error' | 'crash' | 'init' | 'timeout' | 'too-large'; detail: string }

export type Worker = {
  /** Resolves when the worker asks for its first invocation; rejects when it does not start. */
  ready: Promise<void>
  gone: Promise<void>
  pid: number | undefined
  /** False once it has died or been told to. */
  alive: () => boolean
  run: (payload: string) => Promise<Outcome>
  stop: () => Promise<void>
}

const bootstrap = fileURLToPath(new URL('bootstrap.mjs', import.meta.url))
/** Lambda gives a worker ten seconds to start. */
const initLimit = 10_000

const arn = (spec: LambdaSpec) => `arn:aws:lambda:eu-north-1:000000000000:function:${spec.name}`

const workerEnv = (spec: LambdaSpec, port: number): Record<string, string> => ({
  ...spec.env,
  AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
  LAMBDA_TASK_ROOT: spec.folder,
  _HANDLER: spec.handler,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: spec.name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(spec.memoryMb),
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${spec.name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: randomUUID(),
  TZ: ':UTC',
})

const readText = async (req: IncomingMessage): Promise<string | undefined> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of req as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= maxPayload) parts.push(part)
  }
  return size > maxPayload ? undefined : Buffer.concat(parts).toString()
}

type Job = { id: string; payload: string; done: (outcome: Outcome) => void }

/** One child process and the Runtime API it speaks to, on a port of its own: one invocation at a time. */
export const startWorker = async (spec: LambdaSpec, log: number): Promise<Worker> => {
  let child: ChildProcess
  let asking: ServerResponse | undefined
  let job: Job | undefined
  let initError = ''
  const ready = Promise.withResolvers<void>()
  const gone = Promise.withResolvers<void>()

  const finish = (outcome: Outcome) => {
    job?.done(outcome)
    job = undefined
  }

  const deliver = () => {
    if (asking === undefined || job === undefined) return
    asking.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': job.id,
      'lambda-runtime-deadline-ms': Date.now() + spec.timeoutMs,
      'lambda-runtime-invoked-function-arn': arn(spec),
    })
    asking.end(job.payload)
    asking = undefined
  }

  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const [, , , first = '', second = '', third = ''] = (req.url ?? '').split('/')
    if (second === 'next') {
      asking = res
      ready.resolve()
      return deliver()
    }
    const text = await readText(req)
    if (first === 'init') initError = text ?? ''
    else if (second !== job?.id) return void res.writeHead(400).end()
    else if (text === undefined) finish({ ok: false, why: 'too-large', detail: tooLarge })
    else if (third === 'response') finish({ ok: true, payload: text })
    else finish({ ok: false, why: 'error', detail: text })
    res.writeHead(202).end()
  }

  const server = await serveLoopback(answer)
  child = startChild(process.execPath, [bootstrap], { env: workerEnv(spec, server.port), stdio: ['ignore', log, log] })
  const slow = setTimeout(() => child.kill('SIGKILL'), initLimit)

  const ended = () => {
    clearTimeout(slow)
    void server.stop()
    ready.reject(new Error(initError || `${spec.name} ended before it was ready`))
    finish({ ok: false, why: 'crash', detail: `${spec.name} ended in mid-request` })
    gone.resolve()
  }
  child.once('exit', ended)
  child.once('error', ended)
  ready.promise.then(() => clearTimeout(slow), () => {})

  const alive = () => child.exitCode === null && child.signalCode === null && !child.killed

  const run = (payload: string) => new Promise<Outcome>((resolve) => {
    const limit = setTimeout(() => {
      child.kill('SIGKILL')
      finish({ ok: false, why: 'timeout', detail: `${spec.name} took more than ${spec.timeoutMs} ms` })
    }, spec.timeoutMs)
    job = { id: randomUUID(), payload, done: (outcome) => { clearTimeout(limit); resolve(outcome) } }
    if (alive()) deliver()
    else finish({ ok: false, why: 'crash', detail: `${spec.name} had ended` })
  })

  return { ready: ready.promise, gone: gone.promise, pid: child.pid, alive, run, stop: () => endChild(child, 500) }
}
