import type { Pool, PoolClient } from 'pg'
import { recordEvent } from '@/src/platform/audit/record-event'
import { exportEntries, type ExportCounts, type ExportEntry } from './export-entries'
import { exportScope, type ExportRequest } from './export-scope'

export type ExportArguments = ExportRequest & {
  /** Also every other file the portal keeps. */
  archive: boolean
  exporter: { kind: 'system' } | { kind: 'staff'; id: string }
  pool: Pool
}

export type ExportResult = ExportCounts & { communities: string[] }

const begin = async (client: PoolClient): Promise<void> => {
  await client.query('begin isolation level repeatable read read only')
  await client.query(`set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
    set local work_mem = '64MB'; set local jit = off`)
}

/** An export is somebody taking everything along, so the log says who, before the first byte leaves. */
const note = async (args: ExportArguments, scope: { ids: string[]; codes: string[] }): Promise<void> => {
  const { exporter, archive } = args
  await recordEvent(args.pool, {
    actorKind: exporter.kind,
    actorId: exporter.kind === 'staff' ? exporter.id : null,
    action: 'data-exported',
    communityId: scope.ids.length === 1 ? scope.ids[0] : null,
    objectType: 'communities',
    objectId: scope.ids.length === 1 ? scope.ids[0] : null,
    details: { communities: scope.codes, archive },
  })
}

/**
 * Exports communities as a package of the import format that imports again unchanged. All of it is of one moment: one
 * transaction that sees no later change. `write` is given the files one after another and must read each to its end.
 *
 * @throws DomainError `UNKNOWN_COMMUNITY`
 */
export const runExport = async (
  args: ExportArguments,
  write: (entries: AsyncGenerator<ExportEntry>) => Promise<void>,
): Promise<ExportResult> => {
  const client = await args.pool.connect()
  let failed = true
  try {
    await begin(client)
    const scope = await exportScope(client, args)
    await note(args, scope)
    const counts: ExportCounts = { files: [], leftOut: [] }
    await write(exportEntries(client, scope, args, counts))
    await client.query('commit')
    failed = false
    return { communities: scope.codes, ...counts }
  } finally {
    // A connection left in the middle of a table is closed.
    client.release(failed)
  }
}
