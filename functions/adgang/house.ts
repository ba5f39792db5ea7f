import type { Table } from '../table/table.ts'
import type { KeyWrap, Vault } from '../table/vault.ts'
import { makeVault } from '../table/vault.ts'
import type { Commit } from './commit.ts'
import { makeCommit } from './commit.ts'
import type { Disclose } from './disclose.ts'
import { makeDisclose } from './disclose.ts'
import type { Doors } from './doors.ts'
import { makeDoors } from './doors.ts'

/** HMAC of a CPR under a key that never leaves KMS; a plain hash of ten digits falls in minutes. */
export type Mac = (text: string) => Promise<string>

/** The real parts, or the local ones; the house does not know which. */
export type Parts = { readonly table: Table; readonly wrap: KeyWrap; readonly mac: Mac }

/** Everything a feature may reach, built once per worker. The table itself is not handed on: one door out, one in. */
export type House = {
  readonly vault: Vault
  readonly doors: Doors
  readonly disclose: Disclose
  readonly commit: Commit
  readonly mac: Mac
}

export const makeHouse = ({ table, wrap, mac }: Parts): House => {
  const vault = makeVault(table, wrap)
  return { vault, mac, doors: makeDoors(table), disclose: makeDisclose(table, vault), commit: makeCommit(table) }
}
