import { makeFollow } from './audit/follow.ts'
import { readFollowed } from './core/env.ts'
import { makeFiles } from './files/files.ts'
import { makeTable } from './table/table.ts'

const { names, anchors } = readFollowed(process.env)

export const handler = makeFollow({ table: makeTable({ names }), auditTable: names.audit, anchors: makeFiles(anchors) })
