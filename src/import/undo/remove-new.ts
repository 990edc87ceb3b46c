import type { ClientBase } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { literal, quoted } from '../judge/sql'
import type { TableSpec } from '../tables/table-spec'

type ForeignKey = { child: string; column: string; owner: string | null }

/** Tables that only list what there is, or that the database keeps up by itself. */
const FOLLOWS = /^(payload_|import_batches(_rels)?$|residents_rels$|fault_events$)/
/** Rows that stand for good: what they name stays. */
const STANDS = new Set(['ledger_entries', 'votes', 'voting_rights', 'resolutions', 'files', 'audit_events'])

/** Foreign keys to a table; `owner` is the column by which a list belongs to its row. */
const foreignKeys = async (client: ClientBase, table: string): Promise<ForeignKey[]> => {
  const { rows } = await client.query<ForeignKey>(
    `select k.relname as child, a.attname as column,
       (select o.attname from pg_attribute o where o.attrelid = k.oid and o.attname in ('_parent_id', 'parent_id')
         and not exists (select from pg_attribute own where own.attrelid = k.oid and own.attname = 'community_id') limit 1) as owner
     from pg_constraint c join pg_class k on k.oid = c.conrelid join pg_class p on p.oid = c.confrelid
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and cardinality(c.conkey) = 1 and p.relname = $1 and p.relnamespace = 'public'::regnamespace
       and k.relnamespace = 'public'::regnamespace order by 1, 2`,
    [table],
  )
  return rows.filter(({ child, column, owner }) => !FOLLOWS.test(child) && column !== owner)
}

/** SQL: ids of the rows of a table that are to go. */
export const goingRows = (spec: TableSpec): string =>
  `(select g.row_id from pg_temp.undo_rows g where g.table_name = ${literal(spec.name)} and not g.stays)`

/** Lays out the new rows of the batch; one that something for good names `stays`. */
export const layOutNew = async (client: ClientBase, id: string): Promise<void> => {
  await client.query(`create temp table undo_rows on commit drop as
    select c.table_name, c.row_id, false as stays from portal.import_changes c
    where c.batch_id = '${id}' and c.before is null and c.table_name not in ('resident-groups', 'as-of', 'batch')`)
  await client.query(`create temp table undo_changed on commit drop as
    select c.row_id from portal.import_changes c where c.batch_id = '${id}' and c.before is not null`)
  await client.query('create index on pg_temp.undo_rows (table_name, row_id)')
  await client.query('analyze pg_temp.undo_rows')
}

const keepNamed = async (
  client: ClientBase,
  spec: TableSpec,
  { child, column }: ForeignKey,
): Promise<void> => {
  await client.query(
    `update pg_temp.undo_rows g set stays = true where g.table_name = $1 and not g.stays
       and exists (select from public.${quoted(child)} x where x.${quoted(column)} = g.row_id)`,
    [spec.name],
  )
}

/** Rows of the package's tables that stay name others: those stay, too. */
const isStaying = (table: string | undefined): string =>
  table === undefined
    ? 'false'
    : `exists (select from pg_temp.undo_rows s where s.table_name = ${literal(table)} and s.row_id = x.id and s.stays)`

const requireFree = async (
  client: ClientBase,
  spec: TableSpec,
  key: ForeignKey,
  table: string | undefined,
): Promise<void> => {
  const { child, column } = key
  // Rows of the same table that go along, or that are put right next.
  const self =
    table === spec.name
      ? `and x.id not in ${goingRows(spec)} and x.id not in (select c.row_id from pg_temp.undo_changed c)`
      : ''
  const found = `from public.${quoted(child)} x where x.${quoted(column)} = g.row_id`
  if (table !== undefined)
    await client.query(
      `update pg_temp.undo_rows g set stays = true where g.table_name = $1 and not g.stays
         and exists (select ${found} and ${isStaying(table)})`,
      [spec.name],
    )
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::integer as count from pg_temp.undo_rows g
     where g.table_name = $1 and not g.stays and exists (select ${found} ${self})`,
    [spec.name],
  )
  const count = rows[0]?.count ?? 0
  if (count > 0) throw new DomainError('UNDO_DEPENDS', { table: spec.name, on: child, count: String(count) })
}

/**
 * Removes the new rows of a table. What is booked or voted keeps what it names; anything else that names one of them
 * came later and is in the way. Returns how many went and how many stay.
 *
 * @throws DomainError `UNDO_DEPENDS` (`table` of the rows, `on` what names them, `count`)
 */
export const removeNew = async (
  client: ClientBase,
  spec: TableSpec,
  tableOf: (stored: string) => string | undefined,
): Promise<{ removed: number; stay: number }> => {
  const keys = await foreignKeys(client, spec.stored ?? '')
  for (const key of keys.filter(({ child }) => STANDS.has(child))) await keepNamed(client, spec, key)
  for (const key of keys.filter(({ child }) => !STANDS.has(child)))
    await requireFree(client, spec, key, tableOf(key.child))
  const { rowCount } = await client.query(
    `delete from public.${quoted(spec.stored ?? '')} t where t.id in ${goingRows(spec)}`,
  )
  const { rows } = await client.query<{ stay: number }>(
    'select count(*)::integer as stay from pg_temp.undo_rows where table_name = $1 and stays',
    [spec.name],
  )
  return { removed: rowCount ?? 0, stay: rows[0]?.stay ?? 0 }
}
