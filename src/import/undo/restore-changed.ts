import type { ClientBase } from 'pg'
import { literal, quoted } from '../judge/sql'
import type { TableSpec } from '../tables/table-spec'
import { childrenOf, childTables, writtenColumns, type ChildTable } from './row-json'

const changed = (id: string, spec: TableSpec): string =>
  `portal.import_changes c where c.batch_id = '${id}' and c.table_name = ${literal(spec.name)} and c.before is not null`

const restoreList = async (
  client: ClientBase,
  id: string,
  spec: TableSpec,
  child: ChildTable,
): Promise<void> => {
  const table = `public.${quoted(child.table)}`
  await client.query(`delete from ${table} l using ${changed(id, spec)} and ${childrenOf(child, 'c.row_id')}`)
  await client.query(
    `insert into ${table} select l.* from ${changed(id, spec).replace(
      ' c where',
      ` c cross join lateral jsonb_populate_recordset(null::${table}, c.before -> ${literal(`list:${child.table}`)}) l where`,
    )}`,
  )
}

/** Puts changed rows back to what they were, with their lists. Returns how many. */
export const restoreChanged = async (client: ClientBase, id: string, spec: TableSpec): Promise<number> => {
  const table = `public.${quoted(spec.stored ?? '')}`
  const columns = [...writtenColumns(spec), 'updated_at'].map(quoted)
  const { rowCount } = await client.query(`update ${table} t
    set (${columns.join(', ')}) = (select ${columns.map((column) => `b.${column}`).join(', ')}
      from jsonb_populate_record(null::${table}, c.before) b)
    from ${changed(id, spec)} and t.id = c.row_id`)
  for (const child of childTables(spec)) await restoreList(client, id, spec, child)
  return rowCount ?? 0
}

const SUBJECTS = ['documents', 'supplier-invoices'] as const

/**
 * Files follow their rows: those of rows that went, or that a row no longer names, go to the trash; those the import had
 * put there come back.
 */
export const restoreFiles = async (client: ClientBase, id: string): Promise<void> => {
  const named = `(exists (select from public.documents_versions v where v.file_id = f.id)
    or exists (select from public.supplier_invoices i where i.file_id = f.id))`
  const touched = `f.subject = any($2) and exists (select from portal.import_changes c
    where c.batch_id = $1 and c.table_name = f.subject and c.row_id::text = f.subject_id)`
  await client.query(
    `update public.files f set deleted_at = case when ${named} then null else now() end
     where ${touched} and (f.deleted_at is null) <> ${named}`,
    [id, [...SUBJECTS]],
  )
}

/** What follows from a fault's status: its timeline says that the status is what it was. */
export const noteFaultStates = async (client: ClientBase, id: string): Promise<void> => {
  await client.query(
    `insert into public.fault_events (id, community_id, fault_id, at, kind, status, visibility, author, created_at, updated_at)
     select portal.uuid_v7(), f.community_id, f.id, clock_timestamp(), 'status', f.status, 'residents', 'system', now(), now()
     from portal.import_changes c join public.faults f on f.id = c.row_id
     where c.batch_id = $1 and c.table_name = 'faults' and c.before ->> 'status' is distinct from c.after ->> 'status'`,
    [id],
  )
}
