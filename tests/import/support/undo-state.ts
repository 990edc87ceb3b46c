import type pg from 'pg'
import { DATA_TABLES } from './stored-rows'

const TABLES = [
  ...DATA_TABLES.filter((table) => table !== 'ledger_entries' && table !== 'fault_events'),
  'documents',
  'documents_audience',
  'documents_versions',
]

/** What is stored, but for the book, timelines, and when rows were written. */
export const stored = async (pool: pg.Pool): Promise<Record<string, unknown[]>> => {
  const found: Record<string, unknown[]> = {}
  for (const table of TABLES) {
    const { rows } = await pool.query(
      `select to_jsonb(t) - 'updated_at' as row from ${table} t order by t.id::text`,
    )
    found[table] = rows
  }
  const files = await pool.query(
    'select filename, deleted_at is not null as trashed from files order by created_at',
  )
  return { ...found, files: files.rows }
}

/** The balance of every account on every day. */
export const balances = async (pool: pg.Pool): Promise<unknown> =>
  (
    await pool.query(
      `select * from (select a.code, d::date::text as day, coalesce((select sum(e.debit_gr - e.credit_gr) from ledger_entries e
         where e.account_id = a.id and e.booked_on <= d), 0)::text as gr
       from accounts a, generate_series(date '2026-01-01', date '2026-03-01', '1 day') d) x order by 1, 2`,
    )
  ).rows
