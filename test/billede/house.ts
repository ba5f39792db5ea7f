import { S3Client } from '@aws-sdk/client-s3'
import { expect } from 'vitest'
import { makeFiles } from '../../functions/files/files.ts'
import { makeBilledeApp } from '../../functions/http/billede.ts'
import { startS3 } from '../../infra/local/s3.ts'
import { makeWorld, origin } from '../world.ts'
import type { Who } from '../world.ts'
import { photo } from './corpus.ts'

const edgeSecret = 'another-edge-secret-0123'
const clientAt = (endpoint: string) => new S3Client({
  endpoint, region: 'eu-north-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, maxAttempts: 1,
})

/** The small house with its bucket, and the pictures’ own Lambda asked as a person asks it. */
export const makePictureWorld = async () => {
  const [w, s3] = await Promise.all([makeWorld(), startS3()])
  const clients = { real: clientAt(s3.endpoint), dead: clientAt('http://127.0.0.1:1') }
  const files = makeFiles('files', clients.real)
  const front = { origin, edgeSecret }
  const apps = {
    real: makeBilledeApp(w.house, files, front), dead: makeBilledeApp(w.house, makeFiles('files', clients.dead), front),
  }
  let app = apps.real

  const ask = async (who: Who | undefined, method: string, path: string, body?: Buffer, headers: Record<string, string> = {}) => {
    const answer = await app.request(path, {
      method,
      body: body ? new Uint8Array(body) : null,
      headers: {
        'x-edge': edgeSecret, origin, 'sec-fetch-site': 'same-origin', ...(who && { cookie: `__Host-sid=${who.cookie}` }),
        ...(body && { 'content-type': 'image/jpeg' }), ...headers,
      },
    }, { event: { requestContext: { timeEpoch: w.now() } } })
    const bytes = Buffer.from(await answer.arrayBuffer())
    return { status: answer.status, headers: answer.headers, bytes, text: bytes.toString('latin1') }
  }

  const filAt = (borger: string, fil: string) => `/api/borgere/${borger}/filer/${fil}`
  const billedeAt = (borger: string, notat: string) => `/api/borgere/${borger}/dagbog/${notat}/billede`
  const filItem = (fil: string) => ({ pk: `O#${w.org}#B#${w.anna.borger}#FIL#`, sk: `F#${fil}#` })

  const send = (who: Who, bytes: Buffer, fil = w.newId(), headers = {}) =>
    ask(who, 'PUT', filAt(w.anna.borger, fil), bytes, headers)
  const write = (who: Who, fil: string, laesere: string, notat = w.newId()) =>
    w.ask(who, 'PUT', `/api/borgere/${w.anna.borger}/dagbog/${notat}`,
      { tekst: 'Se her', laesere, billede: { fil, alt: 'En rød kop' } })
  const show = (who: Who | undefined, notat: string) => ask(who, 'GET', billedeAt(w.anna.borger, notat))

  /** A notat with a picture, as a person makes it: first the picture, then the words. */
  const withPicture = async (who: Who, laesere: string, bytes?: Buffer) => {
    const [fil, notat] = [w.newId(), w.newId()]
    expect((await send(who, bytes ?? await photo(), fil)).status).toBe(201)
    expect((await write(who, fil, laesere, notat)).status).toBe(201)
    return { fil, notat }
  }

  /** What the table knows of a picture, and where its bytes lie. */
  const known = async (fil: string) => {
    const [item] = await w.parts.table.get('data', [filItem(fil)])
    return { bytes: Number(item?.['bytes']), key: `O/${w.org}/B/${w.anna.borger}/${fil}/${String(item?.['mark'])}` }
  }

  const stop = async () => {
    for (const client of Object.values(clients)) client.destroy()
    await Promise.all([w.stop(), s3.stop()])
  }

  return {
    ...w, app: apps.real, files, askBillede: ask, filAt, billedeAt, filItem, send, write, show, withPicture, known, stop,
    /** The bucket stops answering, or answers again. */
    bucket: (state: 'real' | 'dead') => { app = apps[state] },
  }
}

export type PictureWorld = Awaited<ReturnType<typeof makePictureWorld>>
