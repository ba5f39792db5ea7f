import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { AppError } from '../core/errors.ts'

/** One bucket. Its keys are chosen here and never by a person. */
export type Files = {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Puts what must be new; what is there already is left as it is. */
  putOnce(key: string, bytes: Uint8Array): Promise<void>
  get(key: string): Promise<Uint8Array>
}

const failed = (cause: unknown): never => {
  throw new AppError('proev-igen', undefined, cause)
}

const isThere = (error: unknown) => error instanceof S3ServiceException && error.name === 'PreconditionFailed'

/** The only place that speaks S3. Anything it says that is not a plain answer means: try again. */
export const makeFiles = (Bucket: string, client = new S3Client({})): Files => ({
  put: async (Key, Body) => {
    await client.send(new PutObjectCommand({ Bucket, Key, Body })).catch(failed)
  },
  putOnce: async (Key, Body) => {
    await client.send(new PutObjectCommand({ Bucket, Key, Body, IfNoneMatch: '*' }))
      .catch((error: unknown) => { if (!isThere(error)) failed(error) })
  },
  get: async (Key) => {
    const found = await client.send(new GetObjectCommand({ Bucket, Key })).catch(failed)
    return await found.Body?.transformToByteArray().catch(failed) ?? failed(new Error('an object without bytes'))
  },
})
