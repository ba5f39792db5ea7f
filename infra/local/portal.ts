import { randomBytes } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { paths } from '../build/paths.ts'
import { clientJwk } from './client-key.ts'
import { openClock } from './clock.ts'
import type { Clock } from './clock.ts'
import type { LocalHouse, LocalPersona } from './context.ts'
import { startGateway } from './gateway.ts'
import { startIdp } from './idp.ts'
import { startKms } from './kms.ts'
import { answerLocal } from './local.ts'
import { lockFolder } from './lock.ts'
import { openOutbox } from './outbox.ts'
import { openPools } from './pools.ts'
import type { Pools } from './pools.ts'
import { freePort, idpPort } from './ports.ts'
import { startS3 } from './s3.ts'
import { lambdaEnv } from './settings.ts'
import { serveSite } from './site.ts'
import { startStore } from './store.ts'
import type { Store } from './store.ts'
import { followStreams } from './streams.ts'
import { readHouse } from './template.ts'
import { furnish, personas as personasOf } from './world/index.ts'
import { personer } from './world/personer.ts'

export type PortalOptions = {
  /** 0 takes a free one. */
  port: number
  /** Everything the house keeps lies here. */
  dir: string
  world: 'demo' | 'empty'
  /** Sets the portal's clock; without it the clock goes on as it was left. */
  now?: Date
}

export type Portal = {
  origin: string
  clock: Clock
  store: Store
  pools: Pools
  personas: () => Promise<LocalPersona[]>
  stop: () => Promise<void>
}

const clientId = 'samspil'

/** Those the sign-in page can show: who has no MitID has another door. */
const people = personer.flatMap(({ niveau, ...rest }) => (niveau === 'ingen' ? [] : [{ ...rest, niveau }]))

/** Ends what was started, last first, whatever fails on the way. */
const closer = () => {
  const ends: (() => Promise<void> | void)[] = []
  return {
    add: <T extends { stop: () => Promise<void> }>(part: T): T => { ends.push(part.stop); return part },
    last: (end: () => Promise<void> | void) => ends.push(end),
    close: async () => {
      for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
        try {
          await end()
        } catch (error) {
          console.error(error)
        }
      }
    },
  }
}

/** Furnishes once; a start that was cut short tries again, and what it had made is found to be there. */
const furnishOnce = async (house: LocalHouse) => {
  const done = join(house.dir, 'furnished')
  if (existsSync(done)) return
  await furnish(house)
  writeFileSync(done, '')
}

const mustAnswer = async (origin: string) => {
  const { status } = await fetch(`${origin}/api/health`)
  if (status !== 200) throw new Error(`GET /api/health answers ${status}`)
}

/** The whole house on one machine: what is deployed, between real parts. */
export const startPortal = async ({ port: wanted, dir, world: which, now }: PortalOptions): Promise<Portal> => {
  const port = wanted === 0 ? await freePort() : wanted
  const { add, last, close: stop } = closer()
  try {
    last(lockFolder(dir))
    const origin = `http://127.0.0.1:${port}`
    const clock = openClock(dir)
    if (now !== undefined) clock.set(now)
    const edgeSecret = randomBytes(32).toString('base64url')
    const store = add(await startStore({ dir: join(dir, 'store') }))
    const kms = add(await startKms({ dir }))
    const s3 = add(await startS3({ dir: join(dir, 'files') }))
    const client = { id: clientId, redirectUri: `${origin}/auth/callback`, publicJwk: clientJwk(dir) }
    const idp = add(await startIdp({ people, dir: join(dir, 'idp'), port: await idpPort(dir), client }))
    const envOf = lambdaEnv({
      TABLE_DATA: store.tables.data, TABLE_AUDIT: store.tables.audit, TABLE_KEYS: store.tables.keys,
      KMS_KEY: kms.keys.data, KMS_MAC_KEY: kms.keys.mac, KMS_SIGN_KEY: kms.keys.sign,
      FILES_BUCKET: 'files', ANCHOR_BUCKET: 'anchors',
      PORTAL_ORIGIN: origin, OIDC_ISSUER: idp.issuer, OIDC_CLIENT_ID: clientId, EDGE_SECRET: edgeSecret,
    }, { dynamodb: store.endpoint, kms: kms.endpoint, s3: s3.endpoint })
    const { lambdas, routes, followers } = readHouse(paths.cdkOut, envOf)
    const pools = add(openPools(lambdas, dir))
    const house: LocalHouse = { origin, dir, clock, invoke: invokeOrThrow(pools) }
    const personas = async () => (which === 'demo' ? personasOf(house) : [])
    add(await startGateway({
      port, routes, edgeSecret, invoke: pools.invoke, now: clock.now, site: serveSite(paths.site),
      local: answerLocal({ origin, clock, outbox: openOutbox(join(dir, 'outbox')), personas }),
    }))
    add(followStreams({ endpoint: store.endpoint, dir, followers, invoke: pools.invoke }))
    await mustAnswer(origin)
    if (which === 'demo') await furnishOnce(house)
    return { origin, clock, store, pools, personas, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const invokeOrThrow = (pools: Pools): LocalHouse['invoke'] => async (lambda, event) => {
  const outcome = await pools.invoke(lambda, event)
  if (!outcome.ok) throw new Error(`${lambda}: ${outcome.detail}`)
  return JSON.parse(outcome.payload)
}
