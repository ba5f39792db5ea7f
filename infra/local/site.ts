import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { sitePath } from '../site-path.ts'
import { refusal } from './answer.ts'
import type { Answer } from './answer.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8', '.ico': 'image/x-icon', '.png': 'image/png', '.jpg': 'image/jpeg',
  '.webp': 'image/webp', '.avif': 'image/avif', '.woff2': 'font/woff2', '.mp3': 'audio/mpeg',
}
const squeezes = /^(text\/|application\/(json|manifest)|image\/(svg|x-icon))/

type Encoding = 'br' | 'gzip' | 'identity'
type Stored = { etag: string; body: Record<Encoding, Buffer> }

const squeeze = async (plain: Buffer, type: string): Promise<Stored['body']> => {
  if (!squeezes.test(type)) return { br: plain, gzip: plain, identity: plain }
  const br = await promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  return { br, gzip: await promisify(gzip)(plain), identity: plain }
}

const chosen = (accepted: string): Encoding => {
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
}

/** A name with a hash in it never changes; everything else is asked for again each time. */
const caching = (file: string) => (file.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')

/** Undefined when the path is not valid percent-encoding, or leads out of the site. */
const insideSite = (path: string): string | undefined => {
  try {
    const file = normalize(decodeURIComponent(sitePath(path)))
    return file.startsWith(sep) && !file.includes('\0') ? file : undefined
  } catch {
    return undefined
  }
}

/** The built site as CloudFront and its bucket give it out: the page fallback, compressed, cached by name. */
export const serveSite = (folder: string) => {
  const kept = new Map<string, Stored>()

  const load = async (file: string): Promise<Stored | undefined> => {
    const path = join(folder, file)
    const info = await stat(path).catch(() => undefined)
    if (!info?.isFile()) return undefined
    const key = `${path} ${info.mtimeMs} ${info.size}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const plain = await readFile(path)
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
    const made = { etag, body: await squeeze(plain, types[extname(file)] ?? '') }
    kept.set(key, made)
    return made
  }

  return async ({ method, headers }: IncomingMessage, path: string): Promise<Answer> => {
    if (method !== 'GET' && method !== 'HEAD') return refusal(403, 'Forbidden')
    const file = insideSite(path)
    const found = file === undefined ? undefined : await load(file)
    if (file === undefined || found === undefined) return refusal(404, 'Not Found')
    const base = { etag: found.etag, 'cache-control': caching(file), vary: 'accept-encoding' }
    if (headers['if-none-match'] === found.etag) return { status: 304, headers: base, body: Buffer.alloc(0) }
    const type = types[extname(file)] ?? 'application/octet-stream'
    const encoding = squeezes.test(type) ? chosen(headers['accept-encoding'] ?? '') : 'identity'
    return {
      status: 200,
      headers: { ...base, 'content-type': type, ...(encoding !== 'identity' && { 'content-encoding': encoding }) },
      body: found.body[encoding],
    }
  }
}
