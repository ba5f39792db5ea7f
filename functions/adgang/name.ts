import type { Unlocked, Vault } from '../table/vault.ts'
import type { AnyPermit } from './permit.ts'

/** A name is sealed under the house's key, bound to whose name it is. */
const bound = (whose: string) => `navn|${whose}`

export const sealName = (house: Unlocked, whose: string, navn: string): Uint8Array => house.seal({ navn }, bound(whose))

export const openName = (house: Unlocked, whose: string, sealed: unknown): string => {
  const { navn } = house.open(sealed, bound(whose)) as { navn: string }
  return navn
}

/** The name a person signs a text with, opened only when there is something to sign. */
export const signer = async (vault: Vault, permit: AnyPermit): Promise<string> =>
  openName(await vault.unlock({ org: permit.om.org }), permit.person, permit.sealedName)
