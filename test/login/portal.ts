import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { KMSClient } from '@aws-sdk/client-kms'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clientJwk } from '../../infra/local/client-key.ts'
import { startKms } from '../../infra/local/kms.ts'
import { startStore } from '../../infra/local/store.ts'
import { hashOf } from '../../functions/core/secret.ts'
import { newId } from '../../functions/core/ids.ts'
import { makeBroker } from '../../functions/login/broker.ts'
import { makeLoginApp } from '../../functions/login/http.ts'
import { makeSigner } from '../../functions/login/signer.ts'
import { makeLoginStore } from '../../functions/login/store.ts'
import { makeMac } from '../../functions/table/kms.ts'
import { linkKey, personKey, sessionKey } from '../../functions/table/places.ts'
import { makeTable } from '../../functions/table/table.ts'
import type { Jar } from './jar.ts'

export const origin = 'http://127.0.0.1:4000'
export const clientId = 'samspil'
const edgeSecret = 'the-edge-has-a-secret'
const local = { region: 'eu-north-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }

export type Clock = { now: number }

/** The parts the login stands on, for real: the engine and the keys, each new for this file. */
export const startGround = async () => {
  const dir = mkdtempSync(join(tmpdir(), 'samspil-login-'))
  const [store, kms] = await Promise.all([startStore(), startKms({ dir })])
  const calls: string[] = []
  const table = makeTable({
    names: store.tables,
    client: new DynamoDBClient({ ...local, endpoint: store.endpoint }),
    observe: ({ name }) => calls.push(name),
  })
  const kmsClient = new KMSClient({ ...local, endpoint: kms.endpoint })
  const mac = makeMac(kmsClient, kms.keys.mac)

  /** A person of an organisation, found by CPR number as one made in the portal is. */
  const person = async (cpr: string | undefined, { org = newId(), active = true } = {}) => {
    const id = newId()
    await table.transact([
      { put: { ...personKey(org, id), active, version: 1, steder: [] } },
      ...cpr === undefined ? [] : [{ put: { ...linkKey(await mac(cpr), org), person: id } }],
    ])
    return { org, person: id }
  }
  /** The session a `__Host-sid` cookie leads to. */
  const sessionAt = async (cookie: string | undefined) => {
    const [org = '', who = '', secret = ''] = cookie?.split('.') ?? []
    const [item] = await table.get('data', [sessionKey(org, who, hashOf(secret))])
    return item
  }
  const audited = (pk: string) => table.query('audit', { pk, prefix: 'T#', limit: 100, newestFirst: false })

  return {
    store, kms, kmsClient, table, calls, mac, person, sessionAt, audited, dir, publicJwk: clientJwk(dir),
    stop: async () => {
      await Promise.all([store.stop(), kms.stop()])
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

export type Ground = Awaited<ReturnType<typeof startGround>>

/** The portal's login on that ground, towards one broker. `ask` is one browser's request, at the clock's time. */
export const makePortal = (ground: Ground, issuer: string, { hints = false, clock = { now: Date.now() } } = {}) => {
  const broker = makeBroker({
    issuer, clientId, redirectUri: `${origin}/auth/callback`, signer: makeSigner(ground.kmsClient, ground.kms.keys.sign),
  })
  const app = makeLoginApp({ store: makeLoginStore(ground.table), broker, mac: ground.mac, hints }, { origin, edgeSecret })
  const ask = async (jar: Jar, path: string, init: { method?: string; headers?: Record<string, string>; body?: string } = {}) => {
    const headers = { 'x-edge': edgeSecret, ...jar.header(), ...init.headers }
    const response = await app.request(path, { ...init, headers }, {
      event: { requestContext: { timeEpoch: clock.now } } })
    jar.keep(response)
    return response
  }
  return { ask }
}

export type Portal = ReturnType<typeof makePortal>

/** What the portal's own page sends with a change. */
export const fromOurPage = { origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
