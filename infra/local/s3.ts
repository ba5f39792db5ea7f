import { mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAll, serveLoopback } from './loopback.ts'
import { objects } from './s3-objects.ts'
import type { Meta, Objects } from './s3-objects.ts'

export type S3 = {
  /** What `AWS_ENDPOINT_URL_S3` is set to; an address of numbers, so the SDK puts the bucket in the path. */
  endpoint: string
  stop: () => Promise<void>
}

/** Kept as they were sent, and given back with the object. */
const keptHeader = (name: string) =>
  ['content-type', 'cache-control', 'content-disposition'].includes(name) || name.startsWith('x-amz-meta-')

const keptHeaders = (headers: IncomingMessage['headers']): Meta['headers'] => Object.fromEntries(
  Object.entries(headers).flatMap(([name, value]) => (keptHeader(name) ? [[name, String(value)]] : [])))

const refuse = (res: ServerResponse, status: number, code: string) =>
  void res.writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`)

const put = async (req: IncomingMessage, res: ServerResponse, store: Objects, bucket: string, key: string) => {
  // A body in signed chunks comes from streams only; the portal sends whole buffers.
  if (req.headers['content-encoding']?.includes('aws-chunked') === true) return refuse(res, 501, 'NotImplemented')
  const body = await readAll(req)
  if (req.headers['if-none-match'] === '*' && (await store.read(bucket, key)) !== undefined) {
    return refuse(res, 412, 'PreconditionFailed')
  }
  const { etag } = await store.write(bucket, key, body, keptHeaders(req.headers))
  return void res.writeHead(200, { etag }).end()
}

const get = async (req: IncomingMessage, res: ServerResponse, store: Objects, bucket: string, key: string) => {
  const found = await store.read(bucket, key)
  if (found === undefined) return refuse(res, 404, req.method === 'HEAD' ? 'NotFound' : 'NoSuchKey')
  const { body, meta } = found
  res.writeHead(200, {
    'content-type': 'binary/octet-stream', ...meta.headers, etag: meta.etag,
    'last-modified': new Date(meta.at).toUTCString(), 'content-length': body.length })
  return void res.end(req.method === 'HEAD' ? undefined : body)
}

/**
 * The part of S3 the portal uses: one object put, read, looked at or deleted, by `bucket/key` in the path.
 * Every bucket exists. Without `dir` everything is gone at `stop`.
 */
export const startS3 = async ({ dir, port }: { dir?: string; port?: number } = {}): Promise<S3> => {
  const home = dir ?? mkdtempSync(join(tmpdir(), 'samspil-s3-'))
  const store = objects(home)
  const server = await serveLoopback(async (req, res) => {
    const { pathname } = new URL(req.url ?? '/', 'http://s3')
    const [bucket = '', ...rest] = pathname.slice(1).split('/').map(decodeURIComponent)
    const key = rest.join('/')
    if (key === '') return refuse(res, 501, 'NotImplemented')
    if (req.method === 'PUT') return put(req, res, store, bucket, key)
    if (req.method === 'GET' || req.method === 'HEAD') return get(req, res, store, bucket, key)
    if (req.method !== 'DELETE') return refuse(res, 405, 'MethodNotAllowed')
    await store.remove(bucket, key)
    return void res.writeHead(204).end()
  }, port)
  const stop = async () => {
    await server.stop()
    if (dir === undefined) rmSync(home, { recursive: true, force: true })
  }
  return { endpoint: server.endpoint, stop }
}
