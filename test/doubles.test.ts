import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  DecryptCommand, EncryptCommand, GenerateDataKeyCommand, GenerateMacCommand, GetPublicKeyCommand, KMSClient,
  SignCommand,
} from '@aws-sdk/client-kms'
import {
  DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startKms } from '../infra/local/kms.ts'
import type { Kms } from '../infra/local/kms.ts'
import { startS3 } from '../infra/local/s3.ts'
import type { S3 } from '../infra/local/s3.ts'

const dir = mkdtempSync(join(tmpdir(), 'samspil-doubles-'))
const local = { region: 'eu-north-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, maxAttempts: 1 }

afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('KMS on one machine, asked by the real SDK', () => {
  let kms: Kms
  let client: KMSClient
  const borger = { borger: 'a', organisation: 'o' }

  beforeAll(async () => {
    kms = await startKms({ dir })
    client = new KMSClient({ ...local, endpoint: kms.endpoint })
  })
  afterAll(() => kms.stop())

  it('gives a data key that opens again for the same borger, whatever order the context is named in', async () => {
    const made = await client.send(new GenerateDataKeyCommand({
      KeyId: kms.keys.data, KeySpec: 'AES_256', EncryptionContext: borger }))
    const opened = await client.send(new DecryptCommand({
      CiphertextBlob: made.CiphertextBlob, EncryptionContext: { organisation: 'o', borger: 'a' } }))
    expect(made.Plaintext).toHaveLength(32)
    expect(opened.Plaintext).toEqual(made.Plaintext)
  })

  it('opens no data key for another borger, and none that was changed', async () => {
    const { CiphertextBlob = new Uint8Array() } = await client.send(new GenerateDataKeyCommand({
      KeyId: kms.keys.data, KeySpec: 'AES_256', EncryptionContext: borger }))
    const changed = Uint8Array.from(CiphertextBlob, (byte, at) => (at === 40 ? byte ^ 1 : byte))
    const tries = [
      new DecryptCommand({ CiphertextBlob, EncryptionContext: { ...borger, borger: 'b' } }),
      new DecryptCommand({ CiphertextBlob }),
      new DecryptCommand({ CiphertextBlob: changed, EncryptionContext: borger }),
      new DecryptCommand({ CiphertextBlob: CiphertextBlob.slice(0, 20), EncryptionContext: borger }),
    ]
    for (const each of tries) {
      await expect(client.send(each)).rejects.toMatchObject({ name: 'InvalidCiphertextException' })
    }
  })

  it('seals a small text given to it', async () => {
    const sealed = await client.send(new EncryptCommand({ KeyId: kms.keys.data, Plaintext: Buffer.from('æ') }))
    const opened = await client.send(new DecryptCommand({ CiphertextBlob: sealed.CiphertextBlob }))
    expect(Buffer.from(opened.Plaintext ?? []).toString()).toBe('æ')
  })

  it('gives the same code for the same CPR number and another for the next', async () => {
    const mac = async (text: string) => (await client.send(new GenerateMacCommand({
      KeyId: kms.keys.mac, MacAlgorithm: 'HMAC_SHA_256', Message: Buffer.from(text) }))).Mac
    const first = await mac('0101010001')
    expect(first).toHaveLength(32)
    expect(await mac('0101010001')).toEqual(first)
    expect(await mac('0101010002')).not.toEqual(first)
  })

  it('signs so that its public key says yes, and no to another text', async () => {
    const Message = Buffer.from('header.payload')
    const { Signature = new Uint8Array() } = await client.send(new SignCommand({
      KeyId: kms.keys.sign, SigningAlgorithm: 'ECDSA_SHA_256', MessageType: 'RAW', Message }))
    const { PublicKey = new Uint8Array() } = await client.send(new GetPublicKeyCommand({ KeyId: kms.keys.sign }))
    const key = createPublicKey({ key: Buffer.from(PublicKey), type: 'spki', format: 'der' })
    expect(verify('sha256', Message, key, Signature)).toBe(true)
    expect(verify('sha256', Buffer.from('other'), key, Signature)).toBe(false)
  })

  it('uses no key for what it is not for, and knows no other key', async () => {
    await expect(client.send(new GenerateDataKeyCommand({ KeyId: kms.keys.mac, KeySpec: 'AES_256' })))
      .rejects.toMatchObject({ name: 'InvalidKeyUsageException' })
    await expect(client.send(new GenerateDataKeyCommand({ KeyId: 'alias/other', KeySpec: 'AES_256' })))
      .rejects.toMatchObject({ name: 'NotFoundException' })
  })

  it('keeps its keys in a file for the owner alone, through a restart', async () => {
    const sealed = await client.send(new EncryptCommand({ KeyId: kms.keys.data, Plaintext: Buffer.from('x') }))
    await kms.stop()
    kms = await startKms({ dir })
    client = new KMSClient({ ...local, endpoint: kms.endpoint })
    const opened = await client.send(new DecryptCommand({ CiphertextBlob: sealed.CiphertextBlob }))
    expect(Buffer.from(opened.Plaintext ?? []).toString()).toBe('x')
    expect(statSync(join(dir, 'kms.json')).mode & 0o777).toBe(0o600)
  })
})

describe('files on one machine, asked by the real SDK', () => {
  let s3: S3
  let client: S3Client
  const at = { Bucket: 'files', Key: 'O/o/B/æ b/../fil' }

  beforeAll(async () => {
    s3 = await startS3({ dir: join(dir, 's3') })
    client = new S3Client({ ...local, endpoint: s3.endpoint })
  })
  afterAll(() => s3.stop())

  const read = async () => {
    const found = await client.send(new GetObjectCommand(at))
    return { bytes: Buffer.from(await found.Body?.transformToByteArray() ?? []), found }
  }

  it('gives back the bytes, the type and what was said about them', async () => {
    const Body = Buffer.from([0, 10, 13, 255, 10])
    await client.send(new PutObjectCommand({ ...at, Body, ContentType: 'image/webp', Metadata: { version: '1' } }))
    const { bytes, found } = await read()
    expect(bytes).toEqual(Body)
    expect(found).toMatchObject({ ContentType: 'image/webp', Metadata: { version: '1' }, ContentLength: 5 })
    expect(await client.send(new HeadObjectCommand(at))).toMatchObject({ ETag: found.ETag, ContentLength: 5 })
  })

  it('overwrites no object that must be new', async () => {
    const again = new PutObjectCommand({ ...at, Body: Buffer.from('other'), IfNoneMatch: '*' })
    await expect(client.send(again)).rejects.toMatchObject({ name: 'PreconditionFailed' })
    expect((await read()).bytes).toHaveLength(5)
  })

  it('keeps objects through a restart, and in no other bucket', async () => {
    await s3.stop()
    s3 = await startS3({ dir: join(dir, 's3') })
    client = new S3Client({ ...local, endpoint: s3.endpoint })
    expect((await read()).bytes).toHaveLength(5)
    const elsewhere = new GetObjectCommand({ ...at, Bucket: 'other' })
    await expect(client.send(elsewhere)).rejects.toMatchObject({ name: 'NoSuchKey' })
  })

  it('has nothing left of a deleted object, and deletes twice without a word', async () => {
    await client.send(new DeleteObjectCommand(at))
    await client.send(new DeleteObjectCommand(at))
    await expect(client.send(new GetObjectCommand(at))).rejects.toMatchObject({ name: 'NoSuchKey' })
    await expect(client.send(new HeadObjectCommand(at))).rejects.toMatchObject({ name: 'NotFound' })
  })
})
