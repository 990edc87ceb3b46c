import type { ClientBase, Pool } from 'pg'
import { recordEvent } from '@/src/platform/audit/record-event'
import { transaction } from '@/src/platform/db/transaction'
import { applyOrder } from '../apply/apply-table'
import { prepareImport } from '../begin-import'
import { ALL_TABLES } from '../tables/all-tables'
import type { TableSpec } from '../tables/table-spec'
import { newestBatch, requireNothingFinal, requireUntouched } from './refusals'
import { layOutNew, removeNew } from './remove-new'
import { noteFaultStates, restoreChanged, restoreFiles } from './restore-changed'
import { removeFacts, reverseLedger } from './reverse-ledger'
import { dropEmptyGroups, layOutMeters, leaveGroups, moveAsOfBack, settleReadings } from './small-parts'

export type UndoArguments = {
  batchId: string
  by: { kind: 'system' } | { kind: 'staff'; id: string }
  pool: Pool
}

/** What an undo did, by table; `kept` are new rows that booked or voted ones name. */
export type UndoResult = {
  batch: string
  tables: { name: string; removed: number; restored: number; kept: number }[]
  reversed: number
}

/** Tables with rows that come and go. The book and votes stand, and a voting keeps its frozen electorate. */
const STAND = new Set(['manifest', 'ledger', 'votes', 'resolutions', 'resident-groups', 'supplier-payments'])
const TABLES: readonly TableSpec[] = applyOrder(ALL_TABLES).filter(({ name }) => !STAND.has(name))
const byStored = new Map(TABLES.map(({ stored, name }) => [stored, name]))

const undoTables = async (client: ClientBase, id: string): Promise<UndoResult['tables']> => {
  for (const spec of TABLES) await requireUntouched(client, id, spec)
  await layOutNew(client, id)
  const done: UndoResult['tables'] = []
  // Whatever names a row is looked at before the row itself.
  for (const spec of TABLES.toReversed()) {
    if (spec.name === 'communities') await dropEmptyGroups(client, id)
    const { removed, stay } = await removeNew(client, spec, (stored) => byStored.get(stored))
    const restored = await restoreChanged(client, id, spec)
    if (removed + stay + restored > 0) done.push({ name: spec.name, removed, restored, kept: stay })
  }
  return done.toReversed()
}

const finish = async (
  client: ClientBase,
  { batchId, by }: UndoArguments,
  result: UndoResult,
): Promise<void> => {
  await client.query(
    `update public.import_batches set state = 'undone', undone_at = now(), undone_by_id = $2, updated_at = now() where id = $1`,
    [batchId, by.kind === 'staff' ? by.id : null],
  )
  await recordEvent(client as Parameters<typeof recordEvent>[0], {
    actorKind: by.kind,
    actorId: by.kind === 'staff' ? by.id : null,
    action: 'import-undone',
    objectType: 'import-batches',
    objectId: batchId,
    details: { tables: result.tables, reversed: result.reversed },
  })
  await client.query('delete from portal.import_changes where batch_id = $1', [batchId])
}

/**
 * Takes an import back where nothing depends on it: changed rows return to what they were, new ones go, ledger rows get
 * reversals of the same day and give their ids up, so that a corrected package may bring them again. Votes, votings and
 * what booked or voted rows name stay. All of it or nothing.
 *
 * @throws DomainError `UNDO_UNKNOWN`, `UNDO_NOT_APPLIED`, `UNDO_TOO_OLD`, `UNDO_NEWER`, `UNDO_BANK`, `UNDO_REVERSED`,
 * `UNDO_EDITED`, `UNDO_DEPENDS`
 */
export const undoBatch = (args: UndoArguments): Promise<UndoResult> =>
  transaction(args.pool, async (client) => {
    await prepareImport(client)
    const { id } = await newestBatch(client, args.batchId)
    await requireNothingFinal(client, id)
    await removeFacts(client, id)
    const reversed = await reverseLedger(client, id)
    await leaveGroups(client, id)
    await layOutMeters(client, id)
    const tables = await undoTables(client, id)
    await restoreFiles(client, id)
    await noteFaultStates(client, id)
    await settleReadings(client)
    await moveAsOfBack(client, id)
    const result = { batch: id, tables, reversed }
    await finish(client, args, result)
    return result
  })
