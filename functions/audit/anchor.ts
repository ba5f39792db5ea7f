import type { Files } from '../files/files.ts'
import { moment } from '../table/keys.ts'
import type { Anchor, Link } from './chain.ts'

/** Puts heads where nobody, the account's owner included, can change or remove them. */
export const makeAnchor = (files: Files) => async (org: string, links: readonly Link[]): Promise<void> => {
  for (const { n, hash, at } of links.filter(({ outside }) => outside)) {
    const anchor: Anchor = { org, n, hash, at }
    await files.putOnce(`O/${org}/${moment(n)}.json`, Buffer.from(JSON.stringify(anchor)))
  }
}
