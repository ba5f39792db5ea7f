import { AppError } from '../core/errors.ts'
import type { Deed } from '../audit/write.ts'
import { auditLine, refusalLine } from '../audit/write.ts'
import { merged } from '../table/operations.ts'
import type { Operation } from '../table/operations.ts'
import { Refused } from '../table/table.ts'
import type { Table } from '../table/table.ts'
import type { AnyPermit } from './permit.ts'
import { assertIssued } from './permit.ts'

type Change = Omit<Deed, 'kind'>

const aboutId = ({ om }: AnyPermit): string =>
  om.slags === 'borger' ? om.borger : om.slags === 'sted' ? om.sted : om.person

/**
 * The one way in. A write is one transaction: what the permit was decided on still stands, the change, the audit line.
 * Nothing commits after a revoke. Throws `Refused` with the places in `changes` whose own condition did not hold.
 */
export const makeCommit = (table: Table) =>
  async (permit: AnyPermit, changes: readonly Operation[], deed: Change): Promise<void> => {
    assertIssued(permit)
    const operations = merged(permit.guards, changes)
    const guards = operations.length - changes.length
    const line: Operation = { table: 'audit', put: auditLine(permit, { ...deed, kind: 'write' }), condition: { absent: true } }
    try {
      await table.transact([...operations, line])
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      if (error.failed.some((place) => place < guards)) {
        const { scope, right, heldAt } = permit
        const actor = { org: permit.om.org, person: permit.person }
        await table.add('audit', refusalLine(actor, { om: aboutId(permit), scope, right, why: 'ophoert-imens' }, heldAt))
        throw new AppError('not-found')
      }
      throw new Refused(error.failed.map((place) => place - guards))
    }
  }

export type Commit = ReturnType<typeof makeCommit>
