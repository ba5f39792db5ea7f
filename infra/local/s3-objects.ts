import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as z from 'zod'

const meta = z.strictObject({
  bucket: z.string(), key: z.string(), etag: z.string(), at: z.number(), headers: z.record(z.string(), z.string()) })

export type Meta = z.infer<typeof meta>
export type Objects = ReturnType<typeof objects>

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Objects on disk, one file each: a line about the object, then its bytes. A key never becomes a path. */
export const objects = (dir: string) => {
  const fileOf = (bucket: string, key: string) => {
    const name = createHash('sha256').update(JSON.stringify([bucket, key])).digest('hex')
    return join(dir, name.slice(0, 2), name)
  }
  return {
    /** Written beside, flushed and renamed: a reader finds the old object or the new one, never half of one. */
    write: async (bucket: string, key: string, body: Buffer, headers: Meta['headers']): Promise<Meta> => {
      const about: Meta = {
        bucket, key, at: Date.now(), headers, etag: `"${createHash('md5').update(body).digest('hex')}"` }
      const file = fileOf(bucket, key)
      const beside = `${file}.${randomUUID()}`
      await mkdir(dirname(file), { recursive: true, mode: 0o700 })
      const handle = await open(beside, 'wx', 0o600)
      try {
        await handle.writeFile(Buffer.concat([Buffer.from(`${JSON.stringify(about)}\n`), body]))
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(beside, file)
      return about
    },
    read: async (bucket: string, key: string): Promise<{ meta: Meta; body: Buffer } | undefined> => {
      const whole = await readFile(fileOf(bucket, key)).catch((error: unknown) => {
        if (isMissing(error)) return undefined
        throw error
      })
      if (whole === undefined) return undefined
      const end = whole.indexOf('\n')
      return { meta: meta.parse(JSON.parse(whole.subarray(0, end).toString())), body: whole.subarray(end + 1) }
    },
    remove: (bucket: string, key: string): Promise<void> => rm(fileOf(bucket, key), { force: true }),
  }
}
