import { layBundles } from './bundles.ts'
import type { Bundles } from './bundles.ts'
import { dump } from './canned/dump.ts'
import { startCanned } from './canned/server.ts'
import type { Canned } from './canned/server.ts'
import type { Dagbog } from './house.ts'
import type { World } from '../world.ts'
import { edgeSecret, origin } from './requests.ts'
import type { About } from './requests.ts'
import { tekster } from './tekster.ts'
import type { Env } from './worker.ts'

/** What both sides stand on: the bundles, a canned store that holds one house, and two relatives. */
export type Ground = {
  readonly bundles: Bundles
  readonly canned: Canned
  readonly env: Env
  /** A relative who may read, and so has nothing in a lane of the own; and one who may write, and has a page of it. */
  readonly reader: About
  readonly writer: About
  readonly tekst: string
  stop: () => Promise<void>
}

/** What is on the real engine now, answered from memory from here on. */
export const layGround = async (w: World, { borger }: Dagbog): Promise<Ground> => {
  const bundles = await layBundles()
  const canned = await startCanned(await dump(w.store), w.parts.wrap)
  const env = {
    TABLE_DATA: w.store.tables.data, TABLE_AUDIT: w.store.tables.audit, TABLE_KEYS: w.store.tables.keys,
    KMS_KEY: 'alias/bench', KMS_MAC_KEY: 'alias/bench-mac', PORTAL_ORIGIN: origin, EDGE_SECRET: edgeSecret,
    AWS_REGION: 'eu-north-1', AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench', AWS_SESSION_TOKEN: 'bench',
    AWS_ENDPOINT_URL_DYNAMODB: canned.endpoint, AWS_ENDPOINT_URL_KMS: canned.endpoint,
    AWS_LAMBDA_FUNCTION_NAME: 'api', AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x', TZ: ':UTC',
  }
  const about = { borger: borger.borger, now: w.now() }
  return {
    bundles, canned, env, reader: { ...about, who: w.far }, writer: { ...about, who: w.mor }, tekst: tekster[4] ?? '',
    stop: async () => {
      await canned.stop()
      bundles.remove()
    },
  }
}
