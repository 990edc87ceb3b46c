import type { ClientBase } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { quoted } from '../judge/sql'
import type { TableSpec } from '../tables/table-spec'
import { rowJson, writtenColumns, childTables } from './row-json'

type Batch = { id: string; state: string; fileName: string; appliedAt: string }

const only = async (client: ClientBase, text: string, values: unknown[]): Promise<string | null> =>
  (await client.query<{ found: string }>(text, values)).rows[0]?.found ?? null

/**
 * The batch, where it was applied and is the newest of its communities.
 *
 * @throws DomainError `UNDO_UNKNOWN`, `UNDO_NOT_APPLIED`, `UNDO_TOO_OLD`, `UNDO_NEWER` (`file` of the newer one)
 */
export const newestBatch = async (client: ClientBase, id: string): Promise<Batch> => {
  const { rows } = await client.query<Batch>(
    `select b.id, b.state::text as state, coalesce(b.file_name, b.id::text) as "fileName", b.applied_at::text as "appliedAt"
     from public.import_batches b where b.id = $1 for update`,
    [id],
  )
  const [batch] = rows
  if (!batch) throw new DomainError('UNDO_UNKNOWN', {})
  if (batch.state !== 'applied') throw new DomainError('UNDO_NOT_APPLIED', { file: batch.fileName })
  const newer = await only(
    client,
    `select coalesce(n.file_name, n.id::text) as found from public.import_batches n
     where n.state = 'applied' and n.id <> $1 and (n.applied_at, n.id) > ($2::timestamptz, $1::uuid)
       and (exists (select from public.import_batches_rels a join public.import_batches_rels b on b.communities_id = a.communities_id
           and b.path = 'communities' and b.parent_id = $1 where a.parent_id = n.id and a.path = 'communities')
         or not exists (select from public.import_batches_rels b where b.parent_id in ($1, n.id) and b.path = 'communities'))
     order by n.applied_at limit 1`,
    [id, batch.appliedAt],
  )
  if (newer !== null) throw new DomainError('UNDO_NEWER', { file: newer })
  const noted = await only(
    client,
    `select '1' as found from portal.import_changes where batch_id = $1 and table_name = 'batch'`,
    [id],
  )
  if (noted === null) throw new DomainError('UNDO_TOO_OLD', { file: batch.fileName })
  return batch
}

/** SQL: the row came with a batch that was taken back; its entries and their reversals cancel out. */
const UNDONE = (batch: string): string =>
  `exists (select from public.import_batches u where u.id = ${batch} and u.state = 'undone')`

/** Rows that stand for good and came after the batch: table of its new rows, table and query of those that name them. */
const LATER: readonly [string, string, string][] = [
  [
    'accounts',
    'ledger_entries',
    `select from public.ledger_entries e where e.account_id in NEW_ROWS and e.batch_id is distinct from $1
       and not ${UNDONE('e.batch_id')} and not exists (select from public.ledger_entries o
         where o.id = e.reversal_of_id and ${UNDONE('o.batch_id')})`,
  ],
  [
    'premises',
    'votes',
    `select from public.voting_rights v join public.resolutions r on r.id = v.resolution_id
     where v.premises_id in NEW_ROWS and r.batch_id is distinct from $1`,
  ],
  [
    'people',
    'votes',
    'select from public.votes v where (v.person_id in NEW_ROWS or v.principal_id in NEW_ROWS) and v.batch_id is distinct from $1',
  ],
  [
    'faults',
    'fault_events',
    `select from public.fault_events v where v.fault_id in NEW_ROWS and v.author <> 'system'`,
  ],
]

/**
 * What the bank reported stands. What was booked, voted or said since about what the batch brought is in its way.
 *
 * @throws DomainError `UNDO_BANK`, `UNDO_REVERSED`, `UNDO_DEPENDS`
 */
export const requireNothingFinal = async (client: ClientBase, id: string): Promise<void> => {
  const bank = await only(
    client,
    `select s.file_name as found from public.bank_statements s join public.bank_transactions t on t.statement_id = s.id
     where s.batch_id = $1 limit 1`,
    [id],
  )
  if (bank !== null) throw new DomainError('UNDO_BANK', { file: bank })
  const reversed = await only(
    client,
    `select e.external_id as found from public.ledger_entries r join public.ledger_entries e on e.id = r.reversal_of_id
     where e.batch_id = $1 and r.batch_id is distinct from $1 and not ${UNDONE('r.batch_id')} order by e.external_id limit 1`,
    [id],
  )
  if (reversed !== null) throw new DomainError('UNDO_REVERSED', { value: reversed })
  for (const [table, on, text] of LATER) {
    const named = `(select c.row_id from portal.import_changes c where c.batch_id = $1 and c.before is null and c.table_name = '${table}')`
    const found = await client.query(text.replaceAll('NEW_ROWS', named), [id])
    if (found.rowCount) throw new DomainError('UNDO_DEPENDS', { table, on, count: String(found.rowCount) })
  }
}

/**
 * Rows the batch wrote must be as it left them.
 *
 * @throws DomainError `UNDO_EDITED` with the table
 */
export const requireUntouched = async (client: ClientBase, id: string, spec: TableSpec): Promise<void> => {
  const keys = [...writtenColumns(spec), ...childTables(spec).map(({ table }) => `list:${table}`)]
  const stored = `public.${quoted(spec.stored ?? '')} t`
  const edited = await only(
    client,
    `select t.id::text as found from portal.import_changes c join ${stored} on t.id = c.row_id
     join public.import_batches b on b.id = c.batch_id
     where c.batch_id = $1 and c.table_name = $2 and case when c.before is null then t.updated_at > b.applied_at
       else exists (select from unnest($3::text[]) k where (${rowJson(spec)}) -> k is distinct from c.after -> k) end limit 1`,
    [id, spec.name, keys],
  )
  if (edited !== null) throw new DomainError('UNDO_EDITED', { table: spec.name, value: edited })
}
